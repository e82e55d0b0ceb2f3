package dev.deckhand.ooxml.pptx.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The chain of parts from the presentation to its slides, layouts and masters. */
public final class Slides {
  private Slides() {}

  /** The slide parts in show order; an entry that leads nowhere is {@code null}. */
  public static List<@Nullable String> inOrder(DeckParts parts) {
    String presentation = parts.presentation();
    Element list = Dom.child(parts.root(presentation), Ns.P, "sldIdLst");
    List<@Nullable String> slides = new ArrayList<>();
    if (list != null) {
      Map<String, String> targets = parts.targets(presentation);
      for (Element entry : Dom.children(list, Ns.P, "sldId")) {
        slides.add(targets.get(Ns.R.attribute(entry, "id")));
      }
    }
    return slides;
  }

  /** The master parts in order. */
  public static List<String> masters(DeckParts parts) {
    return listed(parts, parts.presentation(), "sldMasterIdLst");
  }

  /** The layout parts of a master in order. */
  public static List<String> layouts(DeckParts parts, String master) {
    return listed(parts, master, "sldLayoutIdLst");
  }

  /** The layout a slide is made from. */
  public static @Nullable String layoutOf(DeckParts parts, String slide) {
    return parts.related(slide, "slideLayout").orElse(null);
  }

  /** The master a layout belongs to. */
  public static @Nullable String masterOf(DeckParts parts, String layout) {
    return parts.related(layout, "slideMaster").orElse(null);
  }

  /** The notes of a slide. */
  public static @Nullable String notesOf(DeckParts parts, String slide) {
    return parts.related(slide, "notesSlide").orElse(null);
  }

  /** The element that holds a sheet's shapes. */
  public static @Nullable Element shapeTree(DeckParts parts, String sheet) {
    return Dom.path(parts.root(sheet), Ns.P, "cSld", "spTree");
  }

  private static List<String> listed(DeckParts parts, String owner, String listName) {
    Element list = Dom.child(parts.root(owner), Ns.P, listName);
    if (list == null) {
      return List.of();
    }
    Map<String, String> targets = parts.targets(owner);
    return Dom.children(list).stream()
        .map(entry -> targets.get(Ns.R.attribute(entry, "id")))
        .filter(Objects::nonNull)
        .toList();
  }
}
