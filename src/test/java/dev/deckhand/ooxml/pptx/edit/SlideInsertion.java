package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.PackageParts;
import dev.deckhand.ooxml.pptx.part.Slides;
import dev.deckhand.plan.BoundDeckOperation.SlideRef;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Puts the slides of one deck into another as PowerPoint does: under new part names and slide ids,
 * on the layout of the same name or on a master they bring along.
 */
public final class SlideInsertion {
  private static final Set<String> LEFT = Set.of("tags");
  private static final String RELATIONSHIPS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s"
          + "</Relationships>";

  private final DeckEdit deck;
  private final OpcPackage source;
  private final PackageParts parts;
  private final boolean ownMaster;
  private final Map<String, String> copies = new LinkedHashMap<>();
  private final Set<String> made = new LinkedHashSet<>();
  private @Nullable String master;

  private SlideInsertion(DeckEdit deck, byte[] source, boolean ownMaster) {
    this.deck = deck;
    this.source = OpcPackage.open(source);
    this.parts = new PackageParts(this.source);
    this.ownMaster = ownMaster;
  }

  /**
   * The deck with the slides behind another one.
   *
   * @param after one-based, 0 for the front
   * @param ownMaster whether the slides bring their master along, though the deck has its like
   */
  public static byte[] insert(byte[] deck, byte[] slides, int after, boolean ownMaster) {
    DeckEdit edit = new DeckEdit(OpcPackage.open(deck));
    SlideInsertion insertion = new SlideInsertion(edit, slides, ownMaster);
    SlideOrder order = new SlideOrder(edit);
    List<@Nullable String> there = order.base();
    if (!there.isEmpty()) {
      String layout =
          Slides.layoutOf(edit, Objects.requireNonNull(there.get(Math.max(after, 1) - 1)));
      insertion.master = Slides.masterOf(edit, Objects.requireNonNull(layout));
    }
    SlideRef previous = new SlideRef.Existing(after);
    for (String slide : Slides.inOrder(insertion.parts)) {
      String copy = insertion.copy(Objects.requireNonNull(slide));
      order.insert(copy, copy, previous);
      previous = new SlideRef.Added(copy);
    }
    insertion.relate();
    return edit.save();
  }

  private String copy(String part) {
    String known = copies.get(part);
    if (known != null) {
      return known;
    }
    String name = part.replaceFirst("\\d*(\\.[^./]*)$", "%d$1");
    String copy = deck.addBinary(name, source.contentType(part), source.part(part));
    copies.put(part, copy);
    made.add(part);
    for (Relationship relationship : source.relationships(part)) {
      if (!relationship.external() && source.has(relationship.partName())) {
        target(relationship);
      }
    }
    return copy;
  }

  private void target(Relationship relationship) {
    String part = relationship.partName();
    if (LEFT.stream().anyMatch(relationship::hasType) || copies.containsKey(part)) {
      return;
    }
    if (relationship.hasType("slideLayout") && !ownMaster) {
      copies.put(part, sameLayout(part));
    } else if (relationship.hasType("slideMaster")) {
      bringMaster(part);
    } else if (relationship.hasType("notesMaster")) {
      String there = deck.related(deck.presentation(), "notesMaster").orElse(null);
      if (there == null) {
        bring(part, "notesMaster");
      } else {
        copies.put(part, there);
      }
    } else {
      copy(part);
    }
  }

  private String sameLayout(String layout) {
    String wanted = name(parts.root(layout));
    return Slides.layouts(deck, Objects.requireNonNull(master)).stream()
        .filter(there -> name(deck.root(there)).equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No layout " + wanted));
  }

  private static String name(Element layout) {
    return String.valueOf(Dom.attribute(Dom.child(layout, Ns.P, "cSld"), "name"));
  }

  private void bringMaster(String part) {
    String copy = bring(part, "slideMaster");
    long highest = 0;
    for (String there : Slides.masters(deck)) {
      for (Element id : Dom.below(deck.root(there), Ns.P, "sldLayoutId")) {
        highest = Math.max(highest, Dom.number(id, "id", 0));
      }
    }
    for (Element id : Dom.below(deck.root(copy), Ns.P, "sldLayoutId")) {
      id.setAttribute("id", Long.toString(++highest));
    }
    List<Element> ids = Dom.below(deck.root(deck.presentation()), Ns.P, "sldMasterId");
    ids.getLast().setAttribute("id", Long.toString(highest + 1));
  }

  private String bring(String part, String kind) {
    String copy = copy(part);
    Element root = deck.root(deck.presentation());
    String type = kind.equals("slideMaster") ? "sldMasterId" : "notesMasterId";
    Element list = Dom.child(root, Ns.P, type + "Lst");
    if (list == null) {
      list = Markup.element(root, Ns.P, type + "Lst");
      Markup.insert(root, list, PresentationParts.after(type + "Lst"));
    }
    Markup.relationship(
        Markup.append(list, Ns.P, type), deck.relate(deck.presentation(), kind, copy));
    return copy;
  }

  /** Gives copies the relationships of what they are copies of, ids included. */
  private void relate() {
    made.forEach(
        part -> {
          StringBuilder xml = new StringBuilder();
          source.relationships(part).stream()
              .filter(relationship -> LEFT.stream().noneMatch(relationship::hasType))
              .forEach(relationship -> xml.append(written(relationship)));
          if (!xml.isEmpty()) {
            String copy = Objects.requireNonNull(copies.get(part));
            int folder = copy.lastIndexOf('/');
            deck.addBinary(
                copy.substring(0, folder) + "/_rels" + copy.substring(folder) + ".rels",
                "application/vnd.openxmlformats-package.relationships+xml",
                RELATIONSHIPS.formatted(xml).getBytes(StandardCharsets.UTF_8));
          }
        });
  }

  private String written(Relationship relationship) {
    String target = copies.getOrDefault(relationship.partName(), relationship.target());
    return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"%s/>"
        .formatted(
            relationship.id(),
            relationship.type(),
            target.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"),
            relationship.external() ? " TargetMode=\"External\"" : "");
  }
}
