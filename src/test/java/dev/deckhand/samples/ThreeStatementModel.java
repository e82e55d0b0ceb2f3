package dev.deckhand.samples;

import java.io.IOException;
import java.util.List;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Five forecast years: income statement, balance sheet and cash flow from named inputs. */
final class ThreeStatementModel {

  private record Input(String label, double value, String unit, String name) {}

  private static final List<Input> INPUTS =
      List.of(
          new Input("Revenue 2024", 48_000, "EUR thousand", "Opening_revenue"),
          new Input("Gross margin", 0.42, "% of revenue", "Gross_margin"),
          new Input("Operating costs", 0.27, "% of revenue", "Opex_share"),
          new Input("Tax rate", 0.25, "% of profit before tax", "Tax_rate"),
          new Input("Interest rate", 0.045, "% of opening debt", "Interest_rate"),
          new Input("Days sales outstanding", 45, "days", "Receivable_days"),
          new Input("Days inventory", 60, "days of cost of sales", "Inventory_days"),
          new Input("Days payable", 40, "days of cost of sales", "Payable_days"),
          new Input("Capital expenditure", 0.05, "% of revenue", "Capex_share"),
          new Input("Depreciation", 0.12, "% of opening fixed assets", "Depreciation_rate"),
          new Input("Debt repayment", 800, "EUR thousand a year", "Debt_repayment"),
          new Input("Dividend payout", 0.3, "% of net income", "Payout"));
  private static final Object[][] OPENING = {
    {"Cash", 3_200}, {"Receivables", 5_900}, {"Inventory", 4_600}, {"Fixed assets", 14_500},
    {"Payables", 3_050}, {"Debt", 8_000}, {"Share capital", 5_000}, {"Retained earnings", 12_150}
  };

  private ThreeStatementModel() {}

  static byte[] make() throws IOException {
    Book book = new Book();
    inputs(book);
    XSSFSheet income = frame(book, "Income statement");
    XSSFSheet balance = frame(book, "Balance sheet");
    XSSFSheet cash = frame(book, "Cash flow");
    income(book, income);
    balance(book, balance);
    cash(book, cash);
    book.calculate();
    new SheetChart(income, 8, 3, 15, 19)
        .title("Revenue and net income, EUR thousand")
        .columns(BarGrouping.CLUSTERED, "C4:G4", List.of("A5", "A15"), List.of("C5:G5", "C15:G15"));
    return book.save("Three-statement model", "Forecast 2025 to 2029");
  }

  private static void inputs(Book book) {
    XSSFSheet sheet = book.sheet("Inputs", 26, 13, 11, 11, 11, 11, 11);
    book.put(sheet, "A1", "Inputs", Look.TITLE);
    book.put(sheet, "A2", "Change the blue figures only; everything else follows.", Look.NOTE);
    book.row(sheet, 4, Look.HEADER, "Input", "Value", "Unit");
    int row = 5;
    for (Input input : INPUTS) {
      Look look = input.value() < 1 ? Look.PERCENT : Look.WHOLE;
      book.row(sheet, row, Look.TEXT, input.label());
      book.put(sheet, "C" + row, input.unit(), Look.TEXT.indented());
      book.put(sheet, "B" + row, input.value(), look.input());
      book.name(input.name(), "Inputs!$B$" + row++);
    }
    book.row(sheet, 19, Look.HEADER, "By year", null, 2025, 2026, 2027, 2028, 2029);
    double[] growth = {0.06, 0.07, 0.065, 0.05, 0.045};
    book.put(sheet, "A20", "Revenue growth", Look.TEXT);
    for (int year = 0; year < growth.length; year++) {
      book.put(sheet, Book.column(year + 2) + 20, growth[year], Look.PERCENT.input());
    }
    book.row(sheet, 22, Look.HEADER, "Opening balance 2024", "Value", "Unit");
    for (int i = 0; i < OPENING.length; i++) {
      book.row(sheet, 23 + i, Look.TEXT, OPENING[i][0]);
      book.put(sheet, "C" + (23 + i), "EUR thousand", Look.TEXT.indented());
      book.put(sheet, "B" + (23 + i), OPENING[i][1], Look.WHOLE.input());
    }
    sheet.createFreezePane(0, 4);
    book.print(sheet, 4);
  }

  private static XSSFSheet frame(Book book, String name) {
    XSSFSheet sheet = book.sheet(name, 30, 11, 11, 11, 11, 11, 11);
    book.put(sheet, "A1", name, Look.TITLE);
    book.put(sheet, "A2", "EUR thousand; 2024 as reported, later years forecast.", Look.NOTE);
    book.row(sheet, 4, Look.HEADER, "Year", 2024, 2025, 2026, 2027, 2028, 2029);
    sheet.createFreezePane(1, 4);
    book.print(sheet, 4);
    return sheet;
  }

  private static void income(Book book, XSSFSheet sheet) {
    Lines lines = new Lines(book, sheet);
    lines.add(5, "Revenue", "=Opening_revenue", "={p}5*(1+Inputs!{c}20)");
    lines.add(6, "Cost of sales", "=-{c}5*(1-Gross_margin)", "=-{c}5*(1-Gross_margin)");
    lines.total(7, "Gross profit", "={c}5+{c}6", "={c}5+{c}6");
    lines.add(8, "Operating costs", "=-{c}5*Opex_share", "=-{c}5*Opex_share");
    lines.total(9, "EBITDA", "={c}7+{c}8", "={c}7+{c}8");
    lines.add(10, "Depreciation", "", "=-'Balance sheet'!{p}8*Depreciation_rate");
    lines.total(11, "Operating profit", "", "={c}9+{c}10");
    lines.add(12, "Interest", "", "=-'Balance sheet'!{p}11*Interest_rate");
    lines.total(13, "Profit before tax", "", "={c}11+{c}12");
    lines.add(14, "Tax", "", "=-MAX(0,{c}13)*Tax_rate");
    lines.total(15, "Net income", "", "={c}13+{c}14");
    lines.share(17, "Gross margin", "={c}7/{c}5", "={c}7/{c}5");
    lines.share(18, "EBITDA margin", "={c}9/{c}5", "={c}9/{c}5");
    lines.share(19, "Net margin", "", "={c}15/{c}5");
  }

  private static void balance(Book book, XSSFSheet sheet) {
    Lines lines = new Lines(book, sheet);
    lines.add(5, "Cash", "=Inputs!B23", "='Cash flow'!{c}18");
    lines.add(6, "Receivables", "=Inputs!B24", "='Income statement'!{c}5*Receivable_days/365");
    lines.add(7, "Inventory", "=Inputs!B25", "=-'Income statement'!{c}6*Inventory_days/365");
    lines.add(8, "Fixed assets", "=Inputs!B26", "={p}8-'Cash flow'!{c}11+'Income statement'!{c}10");
    lines.total(9, "Total assets", "=SUM({c}5:{c}8)", "=SUM({c}5:{c}8)");
    lines.add(10, "Payables", "=Inputs!B27", "=-'Income statement'!{c}6*Payable_days/365");
    lines.add(11, "Debt", "=Inputs!B28", "={p}11+'Cash flow'!{c}13");
    lines.total(12, "Total liabilities", "={c}10+{c}11", "={c}10+{c}11");
    lines.add(13, "Share capital", "=Inputs!B29", "={p}13");
    lines.add(
        14,
        "Retained earnings",
        "=Inputs!B30",
        "={p}14+'Income statement'!{c}15+'Cash flow'!{c}14");
    lines.total(15, "Total equity", "={c}13+{c}14", "={c}13+{c}14");
    lines.total(16, "Liabilities and equity", "={c}12+{c}15", "={c}12+{c}15");
    lines.add(18, "Balance check (must be 0)", "=ROUND({c}9-{c}16,2)", "=ROUND({c}9-{c}16,2)");
  }

  private static void cash(Book book, XSSFSheet sheet) {
    Lines lines = new Lines(book, sheet);
    lines.add(5, "Net income", "", "='Income statement'!{c}15");
    lines.add(6, "Depreciation", "", "=-'Income statement'!{c}10");
    lines.add(7, "Change in receivables", "", "='Balance sheet'!{p}6-'Balance sheet'!{c}6");
    lines.add(8, "Change in inventory", "", "='Balance sheet'!{p}7-'Balance sheet'!{c}7");
    lines.add(9, "Change in payables", "", "='Balance sheet'!{c}10-'Balance sheet'!{p}10");
    lines.total(10, "Cash from operations", "", "=SUM({c}5:{c}9)");
    lines.add(11, "Capital expenditure", "", "=-'Income statement'!{c}5*Capex_share");
    lines.total(12, "Free cash flow", "", "={c}10+{c}11");
    lines.add(13, "Debt repayment", "", "=-MIN(Debt_repayment,'Balance sheet'!{p}11)");
    lines.add(14, "Dividends", "", "=-MAX(0,{c}5)*Payout");
    lines.total(15, "Net change in cash", "", "={c}12+{c}13+{c}14");
    lines.add(17, "Opening cash", "", "='Balance sheet'!{p}5");
    lines.total(18, "Closing cash", "", "={c}17+{c}15");
  }

  /** Rows of one statement: {c} stands for the column of the year, {p} for the year before. */
  private record Lines(Book book, XSSFSheet sheet) {

    void add(int row, String label, String first, String later) {
      put(row, label, first, later, Look.TEXT, Look.WHOLE);
    }

    void total(int row, String label, String first, String later) {
      put(row, label, first, later, Look.TEXT.total(), Look.WHOLE.total());
    }

    void share(int row, String label, String first, String later) {
      put(row, label, first, later, Look.NOTE, Look.PERCENT.slanted());
    }

    private void put(int row, String label, String first, String later, Look text, Look number) {
      book.put(sheet, "A" + row, label, text);
      for (int column = 1; column <= 6; column++) {
        String formula = column == 1 ? first : later;
        String bound =
            formula.replace("{c}", Book.column(column)).replace("{p}", Book.column(column - 1));
        book.put(sheet, Book.column(column) + row, bound.isEmpty() ? null : bound, number);
      }
    }
  }
}
