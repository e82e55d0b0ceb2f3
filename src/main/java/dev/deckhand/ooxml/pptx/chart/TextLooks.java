package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What a chart says about its text: a part of it, then the chart as a whole (21.2.2.216). */
final class TextLooks {
  private static final double LEAST = 1;
  private static final double MOST = 400;

  private final ThemeColors colors;
  private final @Nullable Element whole;

  TextLooks(ThemeColors colors, Element chartSpace) {
    this.colors = colors;
    this.whole = properties(chartSpace);
  }

  /** The look of a title, an axis, a legend or labels. */
  TextLook of(@Nullable Element part, double size) {
    List<Element> said = new ArrayList<>();
    Element words = Dom.path(part, Ns.C, "tx", "rich");
    add(said, words == null ? null : first(words, "rPr"));
    add(said, words == null ? null : first(words, "defRPr"));
    add(said, properties(part));
    boolean own = said.stream().anyMatch(element -> element.hasAttribute("sz"));
    add(said, whole);
    double named = Dom.number(with(said, "sz"), "sz", Math.round(size * 100)) / 100.0;
    // A title without a size of its own is a fifth larger than the text of its chart.
    boolean larger = !own && words != null && with(said, "sz") != null;
    Color color = null;
    String family = "";
    for (Element element : said) {
      color = color == null ? colors.of(Dom.child(element, Ns.A, "solidFill")) : color;
      String face = Dom.attribute(Dom.child(element, Ns.A, "latin"), "typeface");
      family = family.isEmpty() && face != null ? face : family;
    }
    return new TextLook(
        Math.clamp(larger ? named * 1.2 : named, LEAST, MOST),
        Dom.flag(with(said, "b"), "b", false),
        Objects.requireNonNullElse(color, colors.text()),
        family.startsWith("+") ? "" : family);
  }

  private static void add(List<Element> list, @Nullable Element element) {
    if (element != null) {
      list.add(element);
    }
  }

  private static @Nullable Element with(List<Element> said, String attribute) {
    return said.stream().filter(e -> e.hasAttribute(attribute)).findFirst().orElse(null);
  }

  private static @Nullable Element properties(@Nullable Element part) {
    Element text = Dom.child(part, Ns.C, "txPr");
    return text == null ? null : first(text, "defRPr");
  }

  private static @Nullable Element first(Element root, String local) {
    List<Element> found = Dom.below(root, Ns.A, local);
    return found.isEmpty() ? null : found.getFirst();
  }
}
