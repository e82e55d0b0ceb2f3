package dev.deckhand.ooxml.pptx.look;

import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import dev.deckhand.ooxml.pptx.part.PlaceholderType;
import dev.deckhand.ooxml.pptx.part.Slides;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Where runs take from what they do not say themselves, nearest first (ECMA-376 part 1, 19.3.1.51
 * and 21.1.2.4): the shape's list style, those of the placeholders it inherits from, the text
 * styles of the master, the defaults of the presentation.
 */
final class StyleChain {
  private static final Set<String> OTHER = Set.of("dt", "ftr", "sldNum", "hdr");

  private final List<Element> lists = new ArrayList<>();
  private final @Nullable Element shapeStyle;

  StyleChain(DeckParts parts, String slide, Element shape, List<Element> sources) {
    PlaceholderType placeholder = PlaceholderType.of(shape);
    add(Dom.child(Paragraphs.body(shape), Ns.A, "lstStyle"));
    sources.forEach(source -> add(Dom.child(Paragraphs.body(source), Ns.A, "lstStyle")));
    if (placeholder != null) {
      add(masterStyle(parts, slide, placeholder));
    }
    add(Dom.child(parts.root(parts.presentation()), Ns.P, "defaultTextStyle"));
    this.shapeStyle = Dom.path(shape, Ns.P, "style");
  }

  private void add(@Nullable Element list) {
    if (list != null) {
      lists.add(list);
    }
  }

  private static @Nullable Element masterStyle(
      DeckParts parts, String slide, PlaceholderType placeholder) {
    String layout = Slides.layoutOf(parts, slide);
    String master = layout == null ? null : Slides.masterOf(parts, layout);
    if (master == null) {
      return null;
    }
    String style =
        placeholder.title()
            ? "titleStyle"
            : OTHER.contains(placeholder.type()) ? "otherStyle" : "bodyStyle";
    return Dom.path(parts.root(master), Ns.P, "txStyles", style);
  }

  /** The colour a shape's style gives its text, for runs and lists that name none. */
  @Nullable Element fontReference() {
    return Dom.child(shapeStyle, Ns.A, "fontRef");
  }

  /**
   * Run properties from the nearest to the farthest.
   *
   * @param level 0 to 8
   */
  List<Element> properties(@Nullable Element run, int level) {
    List<Element> found = new ArrayList<>();
    if (run != null) {
      found.add(run);
    }
    for (Element list : lists) {
      for (String name : List.of("lvl" + (level + 1) + "pPr", "defPPr")) {
        Element defaults = Dom.child(Dom.child(list, Ns.A, name), Ns.A, "defRPr");
        if (defaults != null) {
          found.add(defaults);
        }
      }
    }
    return found;
  }
}
