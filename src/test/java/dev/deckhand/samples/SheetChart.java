package dev.deckhand.samples;

import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAxDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;

/** A native column chart on a worksheet, drawn from cells that have been calculated already. */
final class SheetChart {

  private final XSSFSheet sheet;
  private final XSSFChart chart;

  /** The chart covers columns and rows counted from zero. */
  SheetChart(XSSFSheet sheet, int fromColumn, int fromRow, int toColumn, int toRow) {
    this.sheet = sheet;
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    this.chart =
        drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, fromColumn, fromRow, toColumn, toRow));
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
  }

  SheetChart title(String text) {
    chart.setTitleText(text);
    ChartLook.title(chart, 12);
    chart.getGraphicFrame().setName("Chart: " + text);
    return this;
  }

  void columns(BarGrouping grouping, String categories, List<String> names, List<String> values) {
    XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
    up.setCrosses(AxisCrosses.AUTO_ZERO);
    up.setNumberFormat("#,##0");
    ChartLook.axes(across, up);
    XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, up);
    bars.setBarDirection(BarDirection.COL);
    bars.setBarGrouping(grouping);
    bars.setGapWidth(60);
    for (int i = 0; i < names.size(); i++) {
      XDDFChartData.Series series = bars.addSeries(categories(categories), numbers(values.get(i)));
      series.setTitle(text(names.get(i)), cell(names.get(i)));
      ChartLook.fill(series, i);
    }
    chart.plot(bars);
    for (CTBarSer drawn : chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray()) {
      cacheCategories(drawn.getCat(), CellRangeAddress.valueOf(categories));
    }
    ChartLook.overlap(chart, grouping == BarGrouping.STACKED ? 100 : 0);
  }

  private XDDFCategoryDataSource categories(String range) {
    return XDDFDataSourcesFactory.fromStringCellRange(sheet, CellRangeAddress.valueOf(range));
  }

  /** Categories are dates or years: their cache holds numbers in the format of their cells. */
  private void cacheCategories(CTAxDataSource categories, CellRangeAddress area) {
    CTNumRef reference = CTNumRef.Factory.newInstance();
    reference.setF(categories.getStrRef().getF());
    CTNumData cache = reference.addNewNumCache();
    cache.setFormatCode(first(area).getCellStyle().getDataFormatString());
    cache.addNewPtCount().setVal(area.getNumberOfCells());
    int index = 0;
    for (CellAddress address : area) {
      CTNumVal point = cache.addNewPt();
      point.setIdx(index++);
      point.setV(Double.toString(cell(address).getNumericCellValue()));
    }
    categories.unsetStrRef();
    categories.setNumRef(reference);
  }

  private XSSFCell first(CellRangeAddress area) {
    return cell(new CellAddress(area.getFirstRow(), area.getFirstColumn()));
  }

  private XSSFCell cell(CellAddress address) {
    return sheet.getRow(address.getRow()).getCell(address.getColumn());
  }

  private XDDFNumericalDataSource<Double> numbers(String range) {
    return XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf(range));
  }

  private CellReference cell(String address) {
    CellReference at = new CellReference(address);
    return new CellReference(sheet.getSheetName(), at.getRow(), at.getCol(), true, true);
  }

  private String text(String address) {
    CellReference at = new CellReference(address);
    return new DataFormatter().formatCellValue(sheet.getRow(at.getRow()).getCell(at.getCol()));
  }
}
