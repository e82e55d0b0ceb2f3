package dev.deckhand.ooxml.chart;

import dev.deckhand.ooxml.chart.ChartDescription.Labels;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.plan.ChartType;
import org.jspecify.annotations.Nullable;

/** The axes of a chart: categories and values, once more for a secondary axis (21.2.2.25). */
final class ChartAxes {
  private static final int CATEGORIES = 500_000_001;
  private static final int VALUES = 500_000_002;
  private static final int SECOND_CATEGORIES = 500_000_003;
  private static final int SECOND_VALUES = 500_000_004;

  private final ChartDescription chart;

  ChartAxes(ChartDescription chart) {
    this.chart = chart;
  }

  /** The ids a plot names its axes by. */
  static String ids(boolean secondary) {
    return "<c:axId val=\"%d\"/><c:axId val=\"%d\"/>"
        .formatted(secondary ? SECOND_CATEGORIES : CATEGORIES, secondary ? SECOND_VALUES : VALUES);
  }

  String xml() {
    if (chart.type() == ChartType.PIE || chart.type() == ChartType.DOUGHNUT) {
      return "";
    }
    boolean sideways = isSideways();
    String first =
        chart.type() == ChartType.SCATTER
            ? values(CATEGORIES, VALUES, "b", chart.xTitle(), "autoZero", false)
            : categories(CATEGORIES, VALUES, sideways ? "l" : "b", chart.xTitle(), false);
    String axes =
        first + values(VALUES, CATEGORIES, sideways ? "b" : "l", chart.yTitle(), "autoZero", true);
    return chart.hasSecondaryAxis()
        ? axes
            + categories(SECOND_CATEGORIES, SECOND_VALUES, sideways ? "l" : "b", null, true)
            + values(SECOND_VALUES, SECOND_CATEGORIES, sideways ? "t" : "r", null, "max", false)
        : axes;
  }

  private boolean isSideways() {
    return chart.type() == ChartType.BAR
        || chart.type() == ChartType.BAR_STACKED
        || chart.type() == ChartType.BAR_STACKED_100;
  }

  private String categories(
      int id, int crossing, String position, @Nullable String title, boolean hidden) {
    boolean dates = chart.labels() == Labels.DATES;
    String name = dates ? "dateAx" : "catAx";
    String format = XmlText.escapeAttribute(chart.labelFormat());
    return "<c:"
        + name
        + ">"
        + start(id, hidden)
        + "<c:axPos val=\""
        + position
        + "\"/>"
        + title(title, position)
        + "<c:numFmt formatCode=\""
        + format
        + "\" sourceLinked=\"1\"/>"
        + "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
        + "<c:tickLblPos val=\"low\"/>"
        + line()
        + ChartText.look(chart.look().labels(), false)
        + "<c:crossAx val=\""
        + crossing
        + "\"/><c:crosses val=\"autoZero\"/>"
        + "<c:auto val=\"1\"/>"
        + (dates
            ? "<c:lblOffset val=\"100\"/>"
            : "<c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"0\"/>")
        + "</c:"
        + name
        + ">";
  }

  private String values(
      int id,
      int crossing,
      String position,
      @Nullable String title,
      String crosses,
      boolean gridLines) {
    String own = id == SECOND_VALUES ? chart.secondFormat() : chart.valueFormat();
    String format = isPercent() ? "0%" : own;
    int linked = isPercent() ? 0 : 1;
    return "<c:valAx>"
        + start(id, false)
        + "<c:axPos val=\""
        + position
        + "\"/>"
        + (gridLines ? "<c:majorGridlines>" + line() + "</c:majorGridlines>" : "")
        + title(title, position)
        + "<c:numFmt formatCode=\""
        + XmlText.escapeAttribute(format)
        + "\" sourceLinked=\""
        + linked
        + "\"/>"
        + "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
        + "<c:tickLblPos val=\"nextTo\"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
        + ChartText.look(chart.look().labels(), false)
        + "<c:crossAx val=\""
        + crossing
        + "\"/><c:crosses val=\""
        + crosses
        + "\"/>"
        + "<c:crossBetween val=\""
        + (chart.type() == ChartType.SCATTER ? "midCat" : "between")
        + "\"/>"
        + "</c:valAx>";
  }

  private boolean isPercent() {
    return chart.type() == ChartType.COLUMN_STACKED_100
        || chart.type() == ChartType.BAR_STACKED_100
        || chart.type() == ChartType.AREA_STACKED_100;
  }

  private static String start(int id, boolean hidden) {
    return "<c:axId val=\"%d\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"%d\"/>"
        .formatted(id, hidden ? 1 : 0);
  }

  private String title(@Nullable String title, String position) {
    boolean upright = position.equals("l") || position.equals("r");
    return title == null ? "" : ChartText.title(title, chart.look().axisTitle(), upright);
  }

  private static String line() {
    return "<c:spPr><a:ln w=\"9525\"><a:solidFill><a:schemeClr val=\"tx1\"><a:lumMod val=\"15000\"/><a:lumOff val=\"85000\"/></a:schemeClr></a:solidFill></a:ln></c:spPr>";
  }
}
