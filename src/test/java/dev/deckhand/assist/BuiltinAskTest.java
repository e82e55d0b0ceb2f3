package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.calc.value.Dates;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of the built-in model against sums made here, over the samples. */
class BuiltinAskTest {
  private static final BuiltinDesk SALES = new BuiltinDesk("regional-sales.xlsx");
  private static final int REGION = 1;
  private static final int COUNTRY = 2;
  private static final int CUSTOMER = 4;
  private static final int PRODUCT = 5;
  private static final int DISCOUNT = 8;
  private static final int REVENUE = 10;

  private static SheetSnapshot orders() {
    return SALES.workbook().sheet("Orders").orElseThrow();
  }

  private static double number(int row, int column) {
    return ((CellValue.Number) orders().value(row, column)).value();
  }

  private static String text(int row, int column) {
    return ((CellValue.Text) orders().value(row, column)).value();
  }

  private static int year(int row) {
    return Dates.of(false).date(number(row, 0)).getYear();
  }

  private static double sum(int column, IntPredicate rows) {
    double sum = 0;
    for (int row = 1; row <= 3000; row++) {
      sum += rows.test(row) ? number(row, column) : 0;
    }
    return sum;
  }

  private static String money(double value) {
    return String.format(Locale.ROOT, "%,.2f", value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sum of revenue by region
          sum of sales by region plz
          Umsatz je Region
          revnue per regions
          Summe Umsatz nach Region
          """)
  void revenueByRegionAddsUp(String instruction) {
    String answer = SALES.answer("excel.ask", instruction).markdown();
    for (String region : new String[] {"DACH", "Nordics", "UK & Ireland", "Iberia"}) {
      double sum = sum(REVENUE, row -> text(row, REGION).equals(region));
      assertThat(answer).contains("| " + region + " | " + money(sum) + " |");
    }
    assertThat(answer).contains(money(sum(REVENUE, row -> true)));
  }

  @Test
  void filtersByValuesAndYears() {
    double chairs =
        sum(
            REVENUE,
            row -> text(row, PRODUCT).equals("Task chair") && text(row, REGION).equals("Nordics"));
    Answer answer = SALES.answer("excel.ask", "revenue for Task chairs in Nordics");
    assertThat(answer.markdown()).contains(money(chairs)).contains("=SUMIFS(Orders!K2:K3001");
    assertThat(SALES.answer("excel.ask", "revenue in 2025").markdown())
        .contains(money(sum(REVENUE, row -> year(row) == 2025)));
  }

  @Test
  void averagesDoNotAddUp() {
    double discounts = sum(DISCOUNT, row -> text(row, COUNTRY).equals("Germany"));
    int[] rows = new int[1];
    sum(REVENUE, row -> text(row, COUNTRY).equals("Germany") && rows[0]++ >= 0);
    String shown = String.format(Locale.ROOT, "%.1f%%", 100 * discounts / rows[0]);
    assertThat(SALES.answer("excel.ask", "average discount for Germany").markdown())
        .contains(shown);
    assertThat(SALES.answer("excel.ask", "price of Task chair").markdown()).contains("329.00");
  }

  @Test
  void ranksCustomersByGrowthAndCitesEachFigure() {
    Map<String, Double> growth = new HashMap<>();
    for (int row = 1; row <= 3000; row++) {
      double sign = year(row) == 2025 ? 1 : -1;
      growth.merge(text(row, CUSTOMER), sign * number(row, REVENUE), Double::sum);
    }
    Answer answer =
        SALES.answer("excel.ask", "which 5 customers grew most from 2024 to 2025, cite cells");
    growth.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(5)
        .forEach(
            e -> assertThat(answer.markdown()).contains(e.getKey()).contains(money(e.getValue())));
    assertThat(answer.citations()).hasSize(10);
    assertThat(answer.markdown()).contains("I took Revenue");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          regional-sales.xlsx   | which region sold most?                 | DACH
          regional-sales.xlsx   | top 3 customers by revenue              | Seefeld Versicherung
          regional-sales.xlsx   | how many customers are there            | 23
          regional-sales.xlsx   | how many orders in Q4 2025              | 491
          regional-sales.xlsx   | Welche Region hat den höchsten Umsatz?  | DACH
          regional-sales.xlsx   | largest revenue                         | 22,544.45
          regional-sales.xlsx   | which customer has the most orders      | Donau Medien
          regional-sales.xlsx   | compare revenue in Q3 2024 and Q3 2025  | 66,500.50
          regional-sales.xlsx   | revenue and cost per quarter in 2024    | Q4 2024
          regional-sales.xlsx   | Durchschnittlicher Rabatt nach Land     | Discount
          regional-sales.xlsx   | how many blank discounts                | 0 of 3000
          project-plan.xlsx     | who is the owner of task 3.2            | Rui Pinto
          project-plan.xlsx     | when does Furniture assembly end        | 2026-06-05
          project-plan.xlsx     | which tasks are at risk?                | Final floor plan
          project-plan.xlsx     | how many tasks per status               | In progress
          survey-comments.xlsx  | average score by product                | Birch desk
          survey-comments.xlsx  | how many comments per language          | 197
          budget-vs-actual.xlsx | total of Marketing in Actual            | 737,340
          three-statement-model.xlsx | what is net income in 2028         | 5,117
          three-statement-model.xlsx | what is the tax rate               | Tax rate
          messy-export.xlsx     | how many active customers               | 56
          project-plan.xlsx     | number of tasks by status               | =COUNTIFS(Plan!I6:I25
          project-plan.xlsx     | Anzahl Aufgaben je Status               | Anzahl Zeilen
          regional-sales.xlsx   | number of orders per rep                | =COUNTIFS(Orders!D2:D3001
          regional-sales.xlsx   | number of customers per country         | number of different values
          three-statement-model.xlsx | what is revenue in 2027            | 2027 (Revenue): 57,980
          three-statement-model.xlsx | what is the revenue in 2027        | 1 row of
          """)
  void answersWithVerifiedCitations(String sample, String instruction, String expected) {
    BuiltinDesk desk = sample.equals("regional-sales.xlsx") ? SALES : new BuiltinDesk(sample);
    Reply reply = desk.ask("excel.ask", instruction);
    assertThat(reply).as(instruction).isInstanceOf(Reply.Answered.class);
    Answer answer = ((Reply.Answered) reply).answer();
    assertThat(answer.markdown()).contains(expected);
    assertThat(answer.citations()).allMatch(Answer.Citation::verified);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          regional-sales.xlsx   | what about the weather                   | weather
          regional-sales.xlsx   | total revenue of Alder                   | Alder
          regional-sales.xlsx   | revenue in Q3                            | say which year
          budget-vs-actual.xlsx | which department has the highest total   | Name the sheet
          project-plan.xlsx     | how many tasks are done                  | not clear what to count
          messy-export.xlsx     | sum of turnover                          | holds text
          three-statement-model.xlsx | revenue growth 2027 | two periods
          """)
  void declinesWhatIsNotClear(String sample, String instruction, String why) {
    Refusal refusal = new BuiltinDesk(sample).refusal("excel.ask", instruction);
    assertThat(refusal.code()).isEqualTo("builtin-cannot");
    assertThat(refusal.message() + " " + refusal.nextStep()).contains(why);
  }

  @Test
  void theSelectionDecidesBetweenEqualTables() {
    BuiltinDesk budget = new BuiltinDesk("budget-vs-actual.xlsx");
    SheetRange cell = SheetRange.of("Actual", new CellAddress(5, 1));
    Reply reply =
        budget.ask(
            "excel.ask", "which department has the highest total", new Selection.Cells(cell));
    assertThat(reply).isInstanceOf(Reply.Answered.class);
    assertThat(((Reply.Answered) reply).answer().markdown())
        .contains("Actual!")
        .contains("Hidden sheets were left out: Assumptions");
  }

  /** The summary's figures are those of the year that stands above it. */
  @Test
  void whatFiguresDependOnIsSaid() {
    Selection summary = new Selection.Cells(SheetRange.parse("Summary!A23"));
    Reply reply = SALES.ask("excel.ask", "orders of Iberia", summary);
    Answer answer = ((Reply.Answered) reply).answer();
    assertThat(answer.markdown())
        .contains("288")
        .contains("hold for what is set in `Summary!B3` (2025)");
    assertThat(answer.citations()).extracting(Answer.Citation::anchor).contains("Summary!B3");
    assertThat(SALES.answer("excel.ask", "revenue by region").markdown())
        .doesNotContain("is set in");
  }

  /** An answer that left one of them out would be wrong in silence. */
  @Test
  void twoThingsToGatherByAreNotTakenForOne() {
    assertThat(SALES.refusal("excel.ask", "revenue by region and by month of 2025").message())
        .contains("one thing at a time", "Region");
    assertThat(SALES.refusal("excel.ask", "revenue by region by product").message())
        .contains("one thing at a time");
    assertThat(SALES.refusal("excel.ask", "Umsatz je Region und Produkt").message())
        .contains("nach einer Sache", "Product");
  }

  @Test
  void sharesAreOfTheWholeThatIsAskedAbout() {
    double all = sum(REVENUE, row -> true);
    double dach = sum(REVENUE, row -> text(row, REGION).equals("DACH"));
    String share = String.format(Locale.ROOT, "%.1f%%", 100 * dach / all);

    assertThat(SALES.answer("excel.ask", "what share of revenue does DACH have").markdown())
        .contains("**Share: " + share + "** of " + money(all));
    assertThat(SALES.answer("excel.ask", "share of revenue by region").markdown())
        .contains("| DACH | " + money(dach) + " | " + share + " |")
        .contains("100.0%");
    Answer three =
        SALES.answer("excel.ask", "what share of revenue do the three best products have?");
    assertThat(three.markdown()).contains("**Together: ", "74.9%** of " + money(all));
    assertThat(three.unverified()).isEmpty();
    assertThat(SALES.refusal("excel.ask", "what share of the average discount?").message())
        .contains("which share is meant");
  }
}
