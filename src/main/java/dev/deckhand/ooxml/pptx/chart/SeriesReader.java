package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.chart.ChartModel.Family;
import dev.deckhand.ooxml.pptx.chart.ChartModel.Series;
import dev.deckhand.ooxml.pptx.part.CachedValues;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads the series of a chart: what they hold and how they are drawn. */
final class SeriesReader {
  private static final double EMU_PER_POINT = 12_700;
  private static final long WIDTH = 28_575;

  private final ThemeColors colors;
  private final TextLooks looks;
  private int seen;

  SeriesReader(ThemeColors colors, TextLooks looks) {
    this.colors = colors;
    this.looks = looks;
  }

  /** The series of an element within its plot. */
  Series read(Element plot, Family family, Element element) {
    int index = (int) Dom.number(Dom.child(element, Ns.C, "idx"), "val", seen);
    seen++;
    List<String> names = CachedValues.texts(Dom.child(element, Ns.C, "tx"));
    Element literal = Dom.path(element, Ns.C, "tx", "v");
    String name = literal != null ? literal.getTextContent() : String.join(" ", names);
    boolean points = family == Family.SCATTER;
    Element up = Dom.child(element, Ns.C, points ? "yVal" : "val");
    double[] values = CachedValues.numbers(up);
    return new Series(
        name.isBlank() ? "Series " + seen : name,
        values,
        look(plot, family, element, Math.max(index, 0), values.length),
        points ? CachedValues.numbers(Dom.child(element, Ns.C, "xVal")) : new double[0],
        points ? CachedValues.numbers(Dom.child(element, Ns.C, "bubbleSize")) : new double[0],
        DataLabels.of(plot, element, looks, CachedValues.format(up)));
  }

  private SeriesLook look(Element plot, Family family, Element series, int index, int count) {
    Element properties = Dom.child(series, Ns.C, "spPr");
    Element line = Dom.child(properties, Ns.A, "ln");
    boolean lines = family == Family.LINE || family == Family.RADAR;
    Color marker =
        colors.of(Dom.child(Dom.path(series, Ns.C, "marker", "spPr"), Ns.A, "solidFill"));
    Color filled = colors.of(Dom.child(properties, Ns.A, "solidFill"));
    Color drawn = colors.of(Dom.child(line, Ns.A, "solidFill"));
    Color own =
        switch (family) {
          case LINE, RADAR -> drawn != null ? drawn : marker == null ? filled : marker;
          case SCATTER -> marker != null ? marker : filled == null ? drawn : filled;
          default -> filled;
        };
    // Lines of 3-D charts are bands, whose lines are their edges.
    boolean band = plot.getLocalName().equals("line3DChart");
    boolean joined = band || Dom.child(line, Ns.A, "noFill") == null;
    return new SeriesLook(
        own == null ? colors.accent(index) : own,
        points(plot, family, series, count),
        joined,
        smooth(series),
        !lines || marked(plot, series),
        Dom.number(line, "w", WIDTH) / EMU_PER_POINT);
  }

  private static boolean smooth(Element series) {
    Element smooth = Dom.child(series, Ns.C, "smooth");
    return smooth != null && Dom.flag(smooth, "val", true);
  }

  /** Markers of a line are on for the plot and not switched off for the series. */
  private static boolean marked(Element plot, Element series) {
    String symbol = Dom.attribute(Dom.path(series, Ns.C, "marker", "symbol"), "val");
    Element all = Dom.child(plot, Ns.C, "marker");
    String style = Dom.attribute(Dom.child(plot, Ns.C, "radarStyle"), "val");
    return symbol == null
        ? (all != null && Dom.flag(all, "val", true)) || "marker".equals(style)
        : !symbol.equals("none");
  }

  private @Nullable Color[] points(Element plot, Family family, Element series, int count) {
    @Nullable Color[] points = new Color[count];
    boolean round = family == Family.PIE || family == Family.DOUGHNUT;
    boolean bars = family == Family.COLUMN || family == Family.BAR;
    boolean single = Dom.children(plot, Ns.C, "ser").size() == 1;
    Element vary = Dom.child(plot, Ns.C, "varyColors");
    boolean varied = vary == null ? round : Dom.flag(vary, "val", true);
    for (int i = 0; i < count && varied && (round || (bars && single)); i++) {
      points[i] = colors.accent(i);
    }
    for (Element point : Dom.children(series, Ns.C, "dPt")) {
      long index = Dom.number(Dom.child(point, Ns.C, "idx"), "val", -1);
      Element properties = Dom.child(point, Ns.C, "spPr");
      Color own = colors.of(Dom.child(properties, Ns.A, "solidFill"));
      if (index >= 0 && index < count && own != null) {
        points[(int) index] = own;
      }
    }
    return points;
  }
}
