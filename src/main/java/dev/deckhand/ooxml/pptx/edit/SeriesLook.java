package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.w3c.dom.Element;

/** Makes further series look like the last one of a chart, in the theme's next colour. */
final class SeriesLook {
  private static final int ACCENTS = 6;
  private static final Set<String> COLORED = Set.of("spPr", "marker");

  private static final Set<String> NEUTRAL = Set.of("FFFFFF", "000000");

  /** What belongs to single points of the model, or to its identity. */
  private static final Set<String> OWN = Set.of("dPt", "errBars", "trendline", "extLst");

  private SeriesLook() {}

  /**
   * A copy behind its model.
   *
   * @param index unique in the chart; gives its colour and order
   */
  static Element next(Element model, long index) {
    Element copy = (Element) model.cloneNode(true);
    for (Element child : Dom.children(copy)) {
      String local = child.getLocalName();
      if (OWN.contains(local)) {
        Dom.remove(child);
      } else if (local.equals("idx") || local.equals("order")) {
        child.setAttribute("val", Long.toString(index));
      } else if (local.equals("dLbls")) {
        Dom.children(child, Ns.C, "dLbl").forEach(Dom::remove);
      } else if (COLORED.contains(local)) {
        Dom.below(child, Ns.A, "solidFill").forEach(fill -> color(fill, index));
      }
    }
    Markup.insertAfter(model, copy);
    return copy;
  }

  /** White edges and the like stay; the colour that tells series apart goes on. */
  private static void color(Element fill, long index) {
    boolean distinct = Dom.children(fill).stream().anyMatch(SeriesLook::tellsApart);
    if (!distinct) {
      return;
    }
    Dom.children(fill).forEach(Dom::remove);
    Element color = Markup.append(fill, Ns.A, "schemeClr");
    color.setAttribute("val", "accent" + (index % ACCENTS + 1));
    if (index >= ACCENTS) {
      Markup.append(color, Ns.A, "lumMod").setAttribute("val", "60000");
    }
  }

  private static boolean tellsApart(Element color) {
    String value = Objects.requireNonNullElse(Dom.attribute(color, "val"), "");
    return Ns.A.is(color, "srgbClr")
        ? !NEUTRAL.contains(value.toUpperCase(Locale.ROOT))
        : value.startsWith("accent");
  }
}
