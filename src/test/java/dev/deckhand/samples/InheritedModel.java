package dev.deckhand.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A forecast somebody left behind; the faults in it are listed in {@code samples/README.md}. */
final class InheritedModel {

  private static final String[] MONTHS = "B C D E F G H I J K L M".split(" ");
  private static final int[] UNITS = {
    820, 790, 910, 930, 960, 940, 760, 700, 980, 1040, 1120, 1180
  };

  private InheritedModel() {}

  static byte[] make() throws IOException {
    Book book = new Book();
    XSSFSheet forecast =
        book.sheet("Forecast", 24, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 12);
    rates(book);
    months(book, forecast);
    years(book, forecast);
    faults(book, forecast);
    book.name("Old_rate", "Rates!#REF!");
    forecast.createFreezePane(1, 3);
    book.print(forecast, 3);
    book.calculate(List.of("Forecast!F18", "Forecast!N18"));
    return book.save("Forecast 2026", "Inherited forecast");
  }

  private static void rates(Book book) {
    XSSFSheet rates = book.sheet("Rates", 24, 12, 30);
    book.row(rates, 1, Look.HEADER, "Rate", "Value", "Remark");
    rate(book, rates, 2, "Price per unit", 214.5, Look.MONEY, "list price less average discount");
    rate(book, rates, 3, "Returns", 0.031, Look.PERCENT, "share of gross revenue");
    rate(book, rates, 4, "Cost of goods", 0.57, Look.PERCENT, "share of net revenue");
    rate(book, rates, 5, "Salary per month", 4_150, Look.WHOLE, "before bonus");
    rate(book, rates, 6, "Employees", 9, Look.WHOLE, "all departments");
  }

  private static void rate(
      Book book, XSSFSheet rates, int row, String label, double value, Look look, String remark) {
    book.put(rates, "A" + row, label, Look.TEXT);
    book.put(rates, "B" + row, value, look.input());
    book.put(rates, "C" + row, remark, Look.TEXT.indented());
  }

  private static void months(Book book, XSSFSheet sheet) {
    book.put(sheet, "A1", "Forecast 2026", Look.TITLE);
    book.put(sheet, "A3", "EUR", Look.HEADER);
    for (int month = 0; month < 12; month++) {
      String column = MONTHS[month];
      book.put(sheet, column + 3, LocalDate.of(2026, month + 1, 1), Look.HEADER.format("mmm yy"));
      book.put(sheet, column + 4, UNITS[month], Look.WHOLE.input());
      book.put(sheet, column + 12, 3_800, Look.WHOLE.input());
      book.put(sheet, column + 14, 1_150, Look.WHOLE.input());
      book.put(sheet, column + 13, month % 3 == 0 ? 6_500 : 4_200, Look.WHOLE.input());
    }
    line(book, sheet, 5, "Gross revenue", "=%s4*Rates!$B$2", false);
    line(book, sheet, 6, "Returns", "=-%s5*Rates!$B$3", false);
    line(book, sheet, 7, "Net revenue", "=%1$s5+%1$s6", true);
    line(book, sheet, 8, "Cost of goods", "=%s7*Rates!$B$4", false);
    line(book, sheet, 9, "Gross profit", "=%1$s7-%1$s8", true);
    line(book, sheet, 11, "Salaries", "=Rates!$B$5*Rates!$B$6", false);
    line(book, sheet, 15, "Total costs", "=SUM(%1$s11:%1$s14)", true);
    line(book, sheet, 16, "Operating profit", "=%1$s9-%1$s15", true);
    line(book, sheet, 18, "Revenue per employee", "=%s7/Rates!$B$6", false);
    book.put(sheet, "A4", "Units", Look.TEXT);
    book.put(sheet, "A12", "Rent", Look.TEXT);
    book.put(sheet, "A13", "Marketing", Look.TEXT);
    book.put(sheet, "A14", "Depreciation", Look.TEXT);
  }

  private static void line(
      Book book, XSSFSheet sheet, int row, String label, String formula, boolean total) {
    book.put(sheet, "A" + row, label, total ? Look.TEXT.total() : Look.TEXT);
    for (String column : MONTHS) {
      String value = formula.formatted(column);
      book.put(sheet, column + row, value, total ? Look.WHOLE.total() : Look.WHOLE);
    }
  }

  private static void years(Book book, XSSFSheet sheet) {
    book.put(sheet, "N3", "Year", Look.HEADER);
    for (int row : new int[] {4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 18}) {
      boolean total = row == 7 || row == 9 || row == 15 || row == 16;
      book.put(
          sheet,
          "N" + row,
          "=SUM(B%1$d:M%1$d)".formatted(row),
          total ? Look.WHOLE.total() : Look.WHOLE.strong());
    }
  }

  private static void faults(Book book, XSSFSheet sheet) {
    book.put(sheet, "H5", 171_250, Look.WHOLE);
    book.put(sheet, "E8", "=E7*0.52", Look.WHOLE);
    book.put(sheet, "J15", "=SUM(J11:J13)", Look.WHOLE.total());
    book.put(sheet, "K4", "1040", Look.WHOLE.input());
    book.put(sheet, "F18", "=F7/#REF!", Look.WHOLE);
    book.put(sheet, "M16", "=M9-M15+5000", Look.WHOLE.total());
  }
}
