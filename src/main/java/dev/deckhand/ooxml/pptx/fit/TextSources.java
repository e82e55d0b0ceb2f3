package dev.deckhand.ooxml.pptx.fit;

import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import dev.deckhand.ooxml.pptx.part.PlaceholderChain;
import dev.deckhand.ooxml.pptx.part.PlaceholderType;
import dev.deckhand.ooxml.pptx.part.Slides;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What the text of a slide inherits from: its layout, its master, the presentation. */
final class TextSources {
  private static final Set<String> BODIES =
      Set.of("body", "obj", "subTitle", "chart", "tbl", "pic");

  private final @Nullable Element master;
  private final @Nullable Element defaults;
  private final PlaceholderChain placeholders;
  private final ThemeFonts fonts;

  TextSources(DeckParts parts, String slide) {
    String layout = Slides.layoutOf(parts, slide);
    String masterPart = layout == null ? null : Slides.masterOf(parts, layout);
    this.placeholders = new PlaceholderChain(parts, layout);
    this.master = masterPart == null ? null : parts.root(masterPart);
    this.defaults = Dom.child(parts.root(parts.presentation()), Ns.P, "defaultTextStyle");
    this.fonts =
        new ThemeFonts(
            masterPart == null
                ? null
                : parts.related(masterPart, "theme").map(parts::root).orElse(null));
  }

  ThemeFonts fonts() {
    return fonts;
  }

  PlaceholderChain placeholders() {
    return placeholders;
  }

  /** The chain of a shape's text. */
  StyleChain of(Element shape) {
    PlaceholderType placeholder = PlaceholderType.of(shape);
    List<Element> holders = new ArrayList<>(List.of(shape));
    if (placeholder != null) {
      holders.addAll(placeholders.sources(placeholder));
    }
    return chain(holders, style(placeholder, holders));
  }

  /** The chain of a placeholder's text as the layout sets it. */
  StyleChain ofLayout(PlaceholderType placeholder) {
    List<Element> holders = placeholders.sources(placeholder);
    return chain(holders, style(placeholder, holders));
  }

  /** The chain of the text of a table cell. */
  StyleChain ofCell(Element body) {
    List<Element> lists = new ArrayList<>();
    add(lists, Dom.child(body, Ns.A, "lstStyle"));
    add(lists, defaults);
    add(lists, Dom.path(master, Ns.P, "txStyles", "otherStyle"));
    return new StyleChain(List.of(), lists);
  }

  private StyleChain chain(List<Element> holders, @Nullable Element style) {
    List<Element> bodies = new ArrayList<>();
    List<Element> lists = new ArrayList<>();
    for (Element holder : holders) {
      Element body = Paragraphs.body(holder);
      add(bodies, Dom.child(body, Ns.A, "bodyPr"));
      add(lists, Dom.child(body, Ns.A, "lstStyle"));
    }
    boolean other = style != null && "otherStyle".equals(style.getLocalName());
    add(lists, other ? defaults : style);
    add(lists, other ? style : defaults);
    return new StyleChain(bodies, lists);
  }

  /** The master's style for what the slide's placeholder is, or is one of on the layout. */
  private @Nullable Element style(@Nullable PlaceholderType placeholder, List<Element> holders) {
    String name = "otherStyle";
    if (placeholder != null) {
      PlaceholderType last = holders.isEmpty() ? null : PlaceholderType.of(holders.getLast());
      String type = last == null ? placeholder.type() : last.type();
      boolean title = placeholder.title() || type.equals("title") || type.equals("ctrTitle");
      boolean body = !placeholder.furniture() && BODIES.contains(type);
      name = title ? "titleStyle" : body ? "bodyStyle" : name;
    }
    return Dom.path(master, Ns.P, "txStyles", name);
  }

  private static void add(List<Element> list, @Nullable Element element) {
    if (element != null) {
      list.add(element);
    }
  }
}
