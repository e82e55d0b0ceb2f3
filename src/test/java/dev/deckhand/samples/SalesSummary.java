package dev.deckhand.samples;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The summary sheet of the sales workbook: by month and region, then margins by region. */
final class SalesSummary {

  private static final List<String> REGIONS = List.of("DACH", "Nordics", "UK & Ireland", "Iberia");
  private static final String IN_YEAR =
      "Orders[Order date],\">=\"&DATE($B$3,1,1),Orders[Order date],\"<=\"&DATE($B$3,12,31)";

  private SalesSummary() {}

  static void add(Book book) {
    XSSFSheet sheet = book.sheet("Summary", 16, 14, 14, 14, 14, 15, 3);
    book.put(sheet, "A1", "Revenue by month and region", Look.TITLE);
    book.put(sheet, "A2", "Change the year to see the other one; amounts in EUR.", Look.NOTE);
    book.put(sheet, "A3", "Year", Look.TEXT.strong());
    book.put(sheet, "B3", 2025, Look.TEXT.input());
    validateYear(sheet);
    months(book, sheet);
    margins(book, sheet);
    book.calculate();
    new SheetChart(sheet, 7, 4, 16, 22)
        .title("Monthly revenue by region, EUR")
        .columns(
            BarGrouping.STACKED,
            "A6:A17",
            List.of("B5", "C5", "D5", "E5"),
            List.of("B6:B17", "C6:C17", "D6:D17", "E6:E17"));
    sheet.createFreezePane(1, 5);
    book.print(sheet, 5);
  }

  private static void validateYear(XSSFSheet sheet) {
    DataValidation years =
        sheet
            .getDataValidationHelper()
            .createValidation(
                sheet
                    .getDataValidationHelper()
                    .createExplicitListConstraint(new String[] {"2024", "2025"}),
                new CellRangeAddressList(2, 2, 1, 1));
    years.setShowErrorBox(true);
    sheet.addValidationData(years);
  }

  private static void months(Book book, XSSFSheet sheet) {
    book.row(
        sheet,
        5,
        Look.HEADER,
        "Month",
        REGIONS.get(0),
        REGIONS.get(1),
        REGIONS.get(2),
        REGIONS.get(3),
        "Total");
    for (int month = 1; month <= 12; month++) {
      int row = 5 + month;
      book.put(sheet, "A" + row, "=DATE($B$3," + month + ",1)", Look.MONTH);
      for (String column : List.of("B", "C", "D", "E")) {
        book.put(sheet, column + row, monthOfRegion(column, row), Look.WHOLE);
      }
      book.put(sheet, "F" + row, "=SUM(B%1$d:E%1$d)".formatted(row), Look.WHOLE.strong());
    }
    book.put(sheet, "A18", "Total", Look.TEXT.total());
    for (String column : List.of("B", "C", "D", "E", "F")) {
      book.put(sheet, column + 18, "=SUM(%1$s6:%1$s17)".formatted(column), Look.WHOLE.total());
    }
    book.put(sheet, "A19", "Difference to orders", Look.NOTE);
    book.put(
        sheet,
        "F19",
        "=ROUND(F18-SUMIFS(Orders[Revenue]," + IN_YEAR + "),2)",
        Look.MONEY.slanted().ink("6B7478"));
  }

  private static String monthOfRegion(String column, int row) {
    return ("=SUMIFS(Orders[Revenue],Orders[Region],%1$s$5,"
            + "Orders[Order date],\">=\"&$A%2$d,Orders[Order date],\"<\"&EDATE($A%2$d,1))")
        .formatted(column, row);
  }

  private static void margins(Book book, XSSFSheet sheet) {
    book.put(sheet, "A21", "Margin by region", Look.TITLE.size(12));
    book.row(sheet, 22, Look.HEADER, "Region", "Revenue", "Cost", "Margin", "Margin %", "Orders");
    for (int i = 0; i < REGIONS.size(); i++) {
      int row = 23 + i;
      book.put(sheet, "A" + row, REGIONS.get(i), Look.TEXT);
      book.put(sheet, "B" + row, ofRegion("Revenue", row), Look.WHOLE);
      book.put(sheet, "C" + row, ofRegion("Cost", row), Look.WHOLE);
      book.put(
          sheet, "F" + row, "=COUNTIFS(Orders[Region],$A" + row + "," + IN_YEAR + ")", Look.WHOLE);
      ratios(book, sheet, row, Look.WHOLE, Look.PERCENT);
    }
    book.put(sheet, "A27", "Total", Look.TEXT.total());
    for (String column : List.of("B", "C", "F")) {
      book.put(sheet, column + 27, "=SUM(%1$s23:%1$s26)".formatted(column), Look.WHOLE.total());
    }
    ratios(book, sheet, 27, Look.WHOLE.total(), Look.PERCENT.total());
  }

  private static String ofRegion(String column, int row) {
    return "=SUMIFS(Orders[" + column + "],Orders[Region],$A" + row + "," + IN_YEAR + ")";
  }

  private static void ratios(Book book, XSSFSheet sheet, int row, Look amount, Look share) {
    book.put(sheet, "D" + row, "=B%1$d-C%1$d".formatted(row), amount);
    book.put(sheet, "E" + row, "=IF(B%1$d=0,0,D%1$d/B%1$d)".formatted(row), share);
  }
}
