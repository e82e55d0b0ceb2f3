package dev.deckhand.ooxml.chart;

import dev.deckhand.ooxml.chart.ChartDescription.Labels;
import dev.deckhand.plan.ChartType;

/** One series: its name, look, categories and values (21.2.2.170). */
final class SeriesXml {
  /** Slices beyond the theme's six accents repeat them. */
  private static final int ACCENTS = 6;

  private static final int MAX_SLICES = 100;

  private final ChartDescription chart;
  private final ChartDescription.Series series;
  private final int index;

  SeriesXml(ChartDescription chart, ChartDescription.Series series, int index) {
    this.chart = chart;
    this.series = series;
    this.index = index;
  }

  String xml() {
    return "<c:ser><c:idx val=\"%1$d\"/><c:order val=\"%1$d\"/>".formatted(index)
        + name()
        + look()
        + data()
        + (hasLine() ? "<c:smooth val=\"0\"/>" : "")
        + "</c:ser>";
  }

  private boolean hasLine() {
    return series.shape() == ChartType.LINE
        || series.shape() == ChartType.LINE_STACKED
        || series.shape() == ChartType.SCATTER;
  }

  private String name() {
    if (series.nameReference() != null) {
      return "<c:tx><c:strRef><c:f>%s</c:f></c:strRef></c:tx>"
          .formatted(ChartXml.escape(series.nameReference()));
    }
    return series.name() == null
        ? ""
        : "<c:tx><c:v>%s</c:v></c:tx>".formatted(ChartXml.escape(series.name()));
  }

  private String look() {
    return switch (series.shape()) {
      case LINE, LINE_STACKED ->
          "<c:spPr><a:ln w=\"28575\" cap=\"rnd\">%s<a:round/></a:ln></c:spPr><c:marker><c:symbol val=\"none\"/></c:marker>"
              .formatted(color());
      case SCATTER ->
          "<c:spPr><a:ln w=\"19050\"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val=\"circle\"/><c:size val=\"6\"/><c:spPr>%s<a:ln w=\"9525\">%s</a:ln></c:spPr></c:marker>"
              .formatted(color(), color());
      case PIE, DOUGHNUT ->
          "<c:spPr><a:ln w=\"19050\"><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill></a:ln></c:spPr>"
              + slices()
              + percentages();
      case COLUMN, COLUMN_STACKED, COLUMN_STACKED_100, BAR, BAR_STACKED, BAR_STACKED_100, COMBO ->
          "<c:spPr>" + color() + "</c:spPr><c:invertIfNegative val=\"0\"/>";
      case AREA, AREA_STACKED, AREA_STACKED_100 -> "<c:spPr>" + color() + "</c:spPr>";
    };
  }

  private String color() {
    return color(index);
  }

  private static String color(int number) {
    return "<a:solidFill><a:schemeClr val=\"accent%d\"/></a:solidFill>"
        .formatted(number % ACCENTS + 1);
  }

  /** A colour for each slice, so that readers without the theme's rules show them alike. */
  private String slices() {
    StringBuilder slices = new StringBuilder();
    for (int i = 0; i < Math.min(series.points(), MAX_SLICES); i++) {
      slices.append(
          "<c:dPt><c:idx val=\"%d\"/><c:bubble3D val=\"0\"/><c:spPr>%s<a:ln w=\"19050\"><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill></a:ln></c:spPr></c:dPt>"
              .formatted(i, color(i)));
    }
    return slices.toString();
  }

  private String percentages() {
    return "<c:dLbls><c:numFmt formatCode=\"0%\" sourceLinked=\"0\"/><c:spPr><a:noFill/></c:spPr>"
        + "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\""
        + chart.look().labels()
        + "\"><a:solidFill>"
        + "<a:schemeClr val=\"bg1\"/></a:solidFill></a:defRPr></a:pPr>"
        + "<a:endParaRPr lang=\"en-US\"/></a:p></c:txPr>"
        + "<c:showLegendKey val=\"0\"/><c:showVal val=\"0\"/><c:showCatName val=\"0\"/>"
        + "<c:showSerName val=\"0\"/><c:showPercent val=\"1\"/><c:showBubbleSize val=\"0\"/>"
        + "<c:showLeaderLines val=\"0\"/></c:dLbls>";
  }

  private String data() {
    boolean scatter = series.shape() == ChartType.SCATTER;
    StringBuilder data = new StringBuilder();
    String categories = chart.categories();
    if (categories != null) {
      String kind = chart.labels() == Labels.TEXTS ? "str" : "num";
      data.append(reference(scatter ? "xVal" : "cat", kind, categories));
    }
    return data.append(reference(scatter ? "yVal" : "val", "num", series.values())).toString();
  }

  private static String reference(String element, String kind, String formula) {
    return "<c:%1$s><c:%2$sRef><c:f>%3$s</c:f></c:%2$sRef></c:%1$s>"
        .formatted(element, kind, ChartXml.escape(formula));
  }
}
