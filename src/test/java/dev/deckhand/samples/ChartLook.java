package dev.deckhand.samples;

import java.util.HexFormat;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTOverlap;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;

/** The house colours and quiet axes of charts in samples. */
final class ChartLook {

  static final List<String> COLOURS =
      List.of("1F7A78", "E08A2E", "6C8F3C", "5B6FA8", "B4483C", "8A7A66");

  private ChartLook() {}

  static XDDFSolidFillProperties solid(String rgb) {
    return new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(rgb)));
  }

  static void fill(XDDFChartData.Series series, int index) {
    series.setFillProperties(solid(COLOURS.get(index % COLOURS.size())));
  }

  static void line(XDDFLineChartData.Series series, int index) {
    XDDFLineProperties line = new XDDFLineProperties(solid(COLOURS.get(index % COLOURS.size())));
    line.setWidth(2.25);
    series.setLineProperties(line);
    series.setSmooth(false);
  }

  /** Sets the overlap as text: the compact schema of POI lacks the type of its value. */
  static void overlap(XDDFChart chart, int percent) {
    CTOverlap overlap = chart.getCTChart().getPlotArea().getBarChartArray(0).addNewOverlap();
    try (XmlCursor cursor = overlap.newCursor()) {
      cursor.setAttributeText(new QName("val"), Integer.toString(percent));
    }
  }

  /** Keeps a title that is set already above the plot, in the given size. */
  static void title(XDDFChart chart, double points) {
    chart.setTitleOverlay(false);
    chart
        .getTitle()
        .getBody()
        .getParagraphs()
        .forEach(paragraph -> paragraph.getTextRuns().forEach(run -> run.setFontSize(points)));
  }

  /** Sets the size of axis and legend text. */
  static void text(XDDFChart chart, int points) {
    CTTextBody text = chart.getCTChartSpace().addNewTxPr();
    text.addNewBodyPr();
    text.addNewP().addNewPPr().addNewDefRPr().setSz(points * 100);
    text.getPArray(0).addNewEndParaRPr();
  }

  static void axes(XDDFCategoryAxis across, XDDFValueAxis up) {
    up.setCrossBetween(AxisCrossBetween.BETWEEN);
    up.setMajorTickMark(AxisTickMark.NONE);
    across.setMajorTickMark(AxisTickMark.NONE);
    up.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(solid("E3E3E3")));
    up.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(solid("FFFFFF")));
  }
}
