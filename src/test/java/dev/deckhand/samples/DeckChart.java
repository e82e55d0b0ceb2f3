package dev.deckhand.samples;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xslf.usermodel.XSLFChart;

/** Data of a native chart, plotted together with the workbook that is embedded for editing. */
record DeckChart(
    String title, ChartTypes type, String format, List<String> categories, List<Line> lines) {

  /** One series. */
  record Line(String name, List<Double> values) {
    Line(String name, Double... values) {
      this(name, List.of(values));
    }
  }

  void plot(XSLFChart chart) {
    XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
    up.setCrosses(AxisCrosses.AUTO_ZERO);
    up.setNumberFormat(format);
    ChartLook.axes(across, up);
    XDDFChartData data = chart.createData(type, across, up);
    data.setVaryColors(false);
    for (int i = 0; i < lines.size(); i++) {
      add(chart, data, i);
    }
    chart.plot(data);
    finish(chart, data);
  }

  private void add(XSLFChart chart, XDDFChartData data, int index) {
    Line line = lines.get(index);
    XDDFCategoryDataSource names =
        XDDFDataSourcesFactory.fromArray(categories.toArray(String[]::new), range(chart, 0), 0);
    XDDFNumericalDataSource<Double> values =
        XDDFDataSourcesFactory.fromArray(
            line.values().toArray(Double[]::new), range(chart, index + 1), index + 1);
    values.setFormatCode(format);
    XDDFChartData.Series series = data.addSeries(names, values);
    series.setTitle(line.name(), chart.setSheetTitle(line.name(), index + 1));
    if (series instanceof XDDFLineChartData.Series drawn) {
      ChartLook.line(drawn, index);
    } else {
      ChartLook.fill(series, index);
    }
  }

  private String range(XSLFChart chart, int column) {
    return chart.formatRange(new CellRangeAddress(1, categories.size(), column, column));
  }

  private void finish(XSLFChart chart, XDDFChartData data) {
    if (data instanceof XDDFBarChartData bars) {
      bars.setBarDirection(BarDirection.COL);
      bars.setBarGrouping(BarGrouping.CLUSTERED);
      bars.setGapWidth(70);
    }
    if (data instanceof XDDFLineChartData curves) {
      curves.setGrouping(Grouping.STANDARD);
    }
    chart.setTitleText(title);
    ChartLook.title(chart, 14);
    ChartLook.text(chart, 12);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
  }
}
