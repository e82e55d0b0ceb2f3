package dev.deckhand.ooxml.chart;

import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.plan.ChartType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The chart part: a title, plots by shape and axis, a legend where it helps, in the document's
 * theme colours. Values are cached later, when they are known.
 */
public final class ChartXml {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
          + "<c:date1904 val=\"%s\"/><c:roundedCorners val=\"0\"/><c:chart>";
  private static final String TAIL =
      "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>";
  private static final String BOX =
      "<c:spPr><a:solidFill>"
          + "<a:schemeClr val=\"bg1\"/></a:solidFill><a:ln w=\"9525\"><a:solidFill>"
          + "<a:schemeClr val=\"tx1\"><a:lumMod val=\"15000\"/><a:lumOff val=\"85000\"/>"
          + "</a:schemeClr></a:solidFill></a:ln></c:spPr></c:chartSpace>";
  private static final String NO_BOX =
      "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>";

  private final ChartDescription chart;

  private ChartXml(ChartDescription chart) {
    this.chart = chart;
  }

  /** The part's text. */
  public static String of(ChartDescription chart, boolean date1904) {
    return HEAD.formatted(date1904 ? "1" : "0") + new ChartXml(chart).body() + TAIL + box(chart);
  }

  private static String box(ChartDescription chart) {
    return chart.look().boxed() ? BOX : NO_BOX;
  }

  private String body() {
    String title = chart.title();
    String heading =
        title == null
            ? "<c:autoTitleDeleted val=\"1\"/>"
            : ChartText.title(title, chart.look().title(), false)
                + "<c:autoTitleDeleted val=\"0\"/>";
    return heading
        + "<c:plotArea><c:layout/>"
        + plots()
        + new ChartAxes(chart).xml()
        + "<c:spPr><a:noFill/></c:spPr></c:plotArea>"
        + legend();
  }

  /** Series of one shape and one axis share a plot. */
  private record Plot(ChartType shape, boolean secondary) {}

  private String plots() {
    Map<Plot, StringBuilder> plots = new LinkedHashMap<>();
    List<ChartDescription.Series> all = chart.series();
    for (int i = 0; i < all.size(); i++) {
      ChartDescription.Series one = all.get(i);
      plots
          .computeIfAbsent(new Plot(one.shape(), one.secondaryAxis()), p -> new StringBuilder())
          .append(new SeriesXml(chart, one, i).xml());
    }
    StringBuilder xml = new StringBuilder();
    plots.forEach((plot, series) -> xml.append(plot(plot, series.toString())));
    return xml.toString();
  }

  private static String plot(Plot plot, String series) {
    return switch (plot.shape) {
      case COLUMN, COMBO -> bars("col", "clustered", series, plot);
      case COLUMN_STACKED -> bars("col", "stacked", series, plot);
      case COLUMN_STACKED_100 -> bars("col", "percentStacked", series, plot);
      case BAR -> bars("bar", "clustered", series, plot);
      case BAR_STACKED -> bars("bar", "stacked", series, plot);
      case BAR_STACKED_100 -> bars("bar", "percentStacked", series, plot);
      case LINE -> grouped("line", "standard", series, "<c:marker val=\"1\"/>", plot);
      case LINE_STACKED -> grouped("line", "stacked", series, "<c:marker val=\"1\"/>", plot);
      case AREA -> grouped("area", "standard", series, "", plot);
      case AREA_STACKED -> grouped("area", "stacked", series, "", plot);
      case AREA_STACKED_100 -> grouped("area", "percentStacked", series, "", plot);
      case PIE ->
          "<c:pieChart><c:varyColors val=\"1\"/>"
              + series
              + "<c:firstSliceAng val=\"0\"/></c:pieChart>";
      case DOUGHNUT ->
          "<c:doughnutChart><c:varyColors val=\"1\"/>"
              + series
              + "<c:firstSliceAng val=\"0\"/><c:holeSize val=\"55\"/></c:doughnutChart>";
      case SCATTER ->
          "<c:scatterChart><c:scatterStyle val=\"lineMarker\"/>"
              + "<c:varyColors val=\"0\"/>"
              + series
              + ChartAxes.ids(plot.secondary)
              + "</c:scatterChart>";
    };
  }

  private static String bars(String direction, String grouping, String series, Plot plot) {
    boolean stacked = !grouping.equals("clustered");
    return "<c:barChart><c:barDir val=\"%s\"/><c:grouping val=\"%s\"/><c:varyColors val=\"0\"/>%s"
            .formatted(direction, grouping, series)
        + (stacked
            ? "<c:gapWidth val=\"80\"/><c:overlap val=\"100\"/>"
            : "<c:gapWidth val=\"80\"/><c:overlap val=\"-10\"/>")
        + ChartAxes.ids(plot.secondary)
        + "</c:barChart>";
  }

  private static String grouped(
      String name, String grouping, String series, String marker, Plot plot) {
    return "<c:%1$sChart><c:grouping val=\"%2$s\"/><c:varyColors val=\"0\"/>%3$s%4$s%5$s</c:%1$sChart>"
        .formatted(name, grouping, series, marker, ChartAxes.ids(plot.secondary));
  }

  /** One series needs no legend, unless its slices do. */
  private String legend() {
    boolean slices = chart.type() == ChartType.PIE || chart.type() == ChartType.DOUGHNUT;
    if (chart.series().size() < 2 && !slices) {
      return "";
    }
    return "<c:legend><c:legendPos val=\"%s\"/><c:overlay val=\"0\"/>%s</c:legend>"
        .formatted(slices ? "r" : "b", ChartText.look(chart.look().labels(), false));
  }

  /** A text as an attribute or content. */
  static String escape(String text) {
    return XmlText.escape(text);
  }
}
