package dev.deckhand.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Departments by month: a budget driven by hidden assumptions, actuals, and the variance. */
final class BudgetVsActual {

  private record Department(String name, int costCentre, int base, double drift) {}

  private static final List<Department> DEPARTMENTS =
      List.of(
          new Department("Sales", 1100, 1_480_000, 1.03),
          new Department("Marketing", 1200, 620_000, 1.12),
          new Department("Operations", 2100, 2_150_000, 0.99),
          new Department("Design", 2200, 540_000, 1.01),
          new Department("Customer service", 3100, 710_000, 0.93),
          new Department("Finance", 4100, 395_000, 1.00),
          new Department("People", 4200, 330_000, 1.06),
          new Department("Facilities", 4300, 860_000, 1.02));
  private static final int FIRST = 5;
  private static final int LAST = FIRST + 7;
  private static final int TOTAL = LAST + 1;
  private static final int[] WIDTHS = {
    22, 9, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 13, 11, 11
  };

  private BudgetVsActual() {}

  static byte[] make() throws IOException {
    Book book = new Book();
    XSSFSheet variance = frame(book, "Variance", "Actual minus budget, 2025");
    XSSFSheet budget = frame(book, "Budget", "Budget 2025");
    XSSFSheet actual = frame(book, "Actual", "Actual cost 2025");
    assumptions(book);
    names(book);
    fill(book, budget);
    actuals(book, actual);
    fill(book, variance);
    share(book, variance);
    highlight(variance);
    book.calculate();
    return book.save("Budget versus actual 2025", "Cost by department and month");
  }

  private static XSSFSheet frame(Book book, String name, String title) {
    XSSFSheet sheet = book.sheet(name, WIDTHS);
    book.put(sheet, "A1", title, Look.TITLE);
    book.put(sheet, "A2", "EUR, cost by department; overspending is positive.", Look.NOTE);
    book.row(sheet, 4, Look.HEADER, "Department", "Centre");
    for (int month = 1; month <= 12; month++) {
      book.put(
          sheet,
          Book.column(month + 1) + 4,
          LocalDate.of(2025, month, 1),
          Look.HEADER.format("mmm yy"));
    }
    book.put(sheet, "O4", "Total", Look.HEADER);
    for (int i = 0; i < DEPARTMENTS.size(); i++) {
      book.row(
          sheet, FIRST + i, Look.TEXT, DEPARTMENTS.get(i).name(), DEPARTMENTS.get(i).costCentre());
      book.put(
          sheet, "O" + (FIRST + i), "=SUM(C%1$d:N%1$d)".formatted(FIRST + i), Look.WHOLE.strong());
    }
    book.row(sheet, TOTAL, Look.TEXT.total(), "Total", null);
    for (int column = 2; column <= 14; column++) {
      book.put(
          sheet,
          Book.column(column) + TOTAL,
          "=SUM(%1$s%2$d:%1$s%3$d)".formatted(Book.column(column), FIRST, LAST),
          Look.WHOLE.total());
    }
    sheet.createFreezePane(2, 4);
    book.print(sheet, 4);
    return sheet;
  }

  private static void assumptions(Book book) {
    XSSFSheet sheet = book.sheet("Assumptions", 26, 14, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9);
    book.put(sheet, "A1", "Assumptions behind the budget", Look.TITLE);
    book.row(sheet, 3, Look.TEXT, "Price growth");
    book.row(sheet, 4, Look.TEXT, "Headcount growth");
    book.row(sheet, 5, Look.TEXT, "Materiality");
    book.put(sheet, "B3", 0.028, Look.PERCENT.input());
    book.put(sheet, "B4", 0.035, Look.PERCENT.input());
    book.put(sheet, "B5", 0.05, Look.PERCENT.input());
    book.row(sheet, 7, Look.HEADER, "Department", "Cost 2024");
    for (int i = 0; i < DEPARTMENTS.size(); i++) {
      book.put(sheet, "A" + (8 + i), DEPARTMENTS.get(i).name(), Look.TEXT);
      book.put(sheet, "B" + (8 + i), DEPARTMENTS.get(i).base(), Look.WHOLE.input());
    }
    book.put(sheet, "A17", "Share of the year", Look.TEXT.strong());
    double[] shares = {.08, .078, .084, .083, .082, .081, .076, .072, .085, .091, .094, .094};
    for (int month = 0; month < 12; month++) {
      book.put(sheet, Book.column(month + 2) + 17, shares[month], Look.PERCENT.input());
    }
    book.workbook().setSheetHidden(book.workbook().getSheetIndex(sheet), true);
  }

  private static void fill(Book book, XSSFSheet sheet) {
    boolean budget = sheet.getSheetName().equals("Budget");
    for (int row = FIRST; row <= LAST; row++) {
      for (int column = 2; column <= 13; column++) {
        String letter = Book.column(column);
        String formula =
            budget
                ? "=ROUND(Assumptions!$B%d*(1+Price_growth)*(1+Headcount_growth)*Assumptions!%s$17,-2)"
                    .formatted(row + 3, letter)
                : "=Actual!%1$s%2$d-Budget!%1$s%2$d".formatted(letter, row);
        book.put(sheet, letter + row, formula, Look.WHOLE);
      }
    }
  }

  private static void actuals(Book book, XSSFSheet sheet) {
    Random random = new Random(2025);
    double[] shares = {.08, .078, .084, .083, .082, .081, .076, .072, .085, .091, .094, .094};
    for (int i = 0; i < DEPARTMENTS.size(); i++) {
      Department department = DEPARTMENTS.get(i);
      for (int month = 0; month < 12; month++) {
        double noise = 1 + random.nextGaussian() * 0.03;
        double spent = department.base() * 1.064 * shares[month] * department.drift() * noise;
        book.put(sheet, Book.column(month + 2) + (FIRST + i), Math.round(spent), Look.WHOLE);
      }
    }
  }

  private static void names(Book book) {
    book.name("Price_growth", "Assumptions!$B$3");
    book.name("Headcount_growth", "Assumptions!$B$4");
    book.name("Materiality", "Assumptions!$B$5");
    book.name("Budget_total", "Budget!$O$" + TOTAL);
    book.name("Actual_total", "Actual!$O$" + TOTAL);
  }

  private static void share(Book book, XSSFSheet sheet) {
    book.put(sheet, "P4", "Variance %", Look.HEADER);
    book.put(sheet, "Q4", "Status", Look.HEADER);
    for (int row = FIRST; row <= TOTAL; row++) {
      boolean total = row == TOTAL;
      book.put(
          sheet,
          "P" + row,
          "=IF(Budget!O%1$d=0,0,O%1$d/Budget!O%1$d)".formatted(row),
          total ? Look.PERCENT.total() : Look.PERCENT);
      book.put(
          sheet,
          "Q" + row,
          "=IF(ABS(P%1$d)<=Materiality,\"On track\",IF(P%1$d>0,\"Over\",\"Under\"))".formatted(row),
          total ? Look.TEXT.total() : Look.TEXT);
    }
  }

  private static void highlight(XSSFSheet sheet) {
    XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
    CellRangeAddress[] area = {CellRangeAddress.valueOf("P" + FIRST + ":Q" + LAST)};
    ConditionalFormattingRule over =
        formatting.createConditionalFormattingRule("$P" + FIRST + ">Materiality");
    over.createPatternFormatting().setFillBackgroundColor(Look.color("F6D5CF"));
    ConditionalFormattingRule under =
        formatting.createConditionalFormattingRule("$P" + FIRST + "<-Materiality");
    under.createPatternFormatting().setFillBackgroundColor(Look.color("D9EAD0"));
    formatting.addConditionalFormatting(area, new ConditionalFormattingRule[] {over, under});
  }
}
