package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.Host;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.feature.Features;
import dev.deckhand.plan.ArrangeOperation.FilterRange;
import dev.deckhand.plan.ArrangeOperation.SortRange;
import dev.deckhand.plan.CellOperation.WriteCells;
import dev.deckhand.plan.ConditionalRule;
import dev.deckhand.plan.LineOperation.DeleteRows;
import dev.deckhand.plan.ObjectOperation.AddChart;
import dev.deckhand.plan.Operation;
import dev.deckhand.testing.BookOfText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Edits, charts, pivots and cleaning as people ask for them: nothing that is said is passed over.
 */
class OrdinaryPlansTest {
  private static BuiltinDesk sales() {
    return new BuiltinDesk(
        BookOfText.of(
            "Sales",
            "Date       | Customer | Country | Age group | Units | Revenue | Score (1-5)",
            "2025-01-10 | Miller   | DE      | 18-29     | 3     | 300     | 4",
            "2025-02-11 | Weber    | AT      | 30-44     | 0     | 900     |",
            "2026-03-12 | Weber    | DE      | 18-29     | 5     | 100     | 2",
            "2026-04-13 | Becker   | AT      | 30-44     | 2     | 200     | 5"));
  }

  private static BuiltinDesk budget() {
    return new BuiltinDesk(
        BookOfText.of(
            "Budget",
            "Item   | Jan | Feb | Mar",
            "Rent   | 10  | 11  | 12",
            "Travel | 20  | 5   | 7",
            "Total  | =SUM(B2:B3) | =SUM(C2:C3) | =SUM(D2:D3)"));
  }

  private static BuiltinDesk contacts() {
    return new BuiltinDesk(
        BookOfText.of(
            "Contacts",
            "Name            | Deal",
            "anna SMITH      | '$780",
            "Bob Jones       | '€ 2.500,00",
            "bob jones       | '€ 2.500,00",
            "d. van der Berg | 'n/a",
            "frank o'neil    | '1.5k"));
  }

  private static List<Operation> operations(BuiltinDesk desk, String instruction) {
    String feature = new Features().guess(Host.EXCEL, instruction).id();
    Reply.Proposed proposed = desk.proposal(feature, instruction);
    desk.edited(proposed);
    return proposed.plan().operations();
  }

  private static String refusal(BuiltinDesk desk, String instruction) {
    return desk.refusal(new Features().guess(Host.EXCEL, instruction).id(), instruction).message();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          chart Revenue by Country for Weber       | for Weber
          bar chart of Revenue by Country for 2025 | for 2025
          chart Units and Revenue by Country       | several are named
          chart the number of orders by Country    | count no rows
          pivot of Revenue by Country for 2025     | for 2025
          pivot of Revenue by Country for Weber    | for Weber
          """)
  void chartsAndPivotsOfAllRowsAreNotPassedOffAsSome(String instruction, String why) {
    assertThat(refusal(sales(), instruction)).contains(why);
  }

  @Test
  void averagesAreDrawnAsAverages() {
    BuiltinDesk desk = sales();
    Reply.Proposed proposed =
        desk.proposal("excel.chart", "average Revenue by Country as a bar chart");
    WorkbookSnapshot edited = desk.editedWorkbook(proposed);
    assertThat(BuiltinDesk.shown(edited, "Chart data!A2:B3")).containsExactly("AT|550", "DE|200");
  }

  @Test
  void blanksAreNoZerosInAverages() {
    BuiltinDesk desk = sales();
    Reply.Proposed proposed = desk.proposal("excel.chart", "chart Score by Age group");
    WorkbookSnapshot edited = desk.editedWorkbook(proposed);
    assertThat(BuiltinDesk.shown(edited, "Chart data!A2:B3")).containsExactly("30-44|5", "18-29|3");
  }

  @Test
  void theTotalsAreDrawnWhereTheyAreAskedFor() {
    assertThat(operations(budget(), "make a line chart of the totals by month"))
        .singleElement()
        .isInstanceOfSatisfying(
            AddChart.class,
            chart ->
                assertThat(chart.series())
                    .singleElement()
                    .satisfies(s -> assertThat(s.values()).isEqualTo("Budget!B4:D4")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          filter on Country AT                   | 2
          Filtere auf Country AT                 | 2
          show only Weber                        | 2
          Zeige nur Weber                        | 2
          filter Revenue over 150 and Country DE | 1
          """)
  void filtersByHeadersAndValues(String instruction, String rows) {
    BuiltinDesk desk = sales();
    assertThat(operations(desk, instruction)).singleElement().isInstanceOf(FilterRange.class);
    assertThat(desk.proposal("excel.edit", instruction).answer().markdown())
        .containsPattern(": " + rows + " \\S+ (stay|bleib)");
  }

  @Test
  void deletesRowsThatMeetACondition() {
    assertThat(operations(sales(), "delete rows with Units 0"))
        .singleElement()
        .isInstanceOfSatisfying(DeleteRows.class, d -> assertThat(d.at()).isEqualTo(3));
    assertThat(refusal(sales(), "delete rows with Units 77")).contains("No row");
    assertThat(refusal(sales(), "delete rows with Country AT that are old")).contains("old");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sort by revenue, largest to smallest   | true
          sort by revenue, biggest first         | true
          sort by revenue from highest to lowest | true
          Sortiere nach Revenue absteigend       | true
          sort by revenue ascending              | false
          sort by revenue                        | false
          """)
  void sortsInTheDirectionThatIsSaid(String instruction, boolean descending) {
    assertThat(operations(sales(), instruction))
        .singleElement()
        .isInstanceOfSatisfying(
            SortRange.class,
            sort -> assertThat(sort.keys().getFirst().descending()).isEqualTo(descending));
  }

  @Test
  void wholeRowsAreColouredWhereRowsAreMeant() {
    assertThat(operations(sales(), "highlight all rows with Revenue over 250"))
        .singleElement()
        .satisfies(
            operation ->
                assertThat(operation.toString())
                    .contains("range=Sales!A2:G5")
                    .contains("=AND(ISNUMBER($F2),$F2>250)")
                    .contains(ConditionalRule.Expression.class.getSimpleName()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          set E2 to 1,500 | 1500.0
          set E2 to 12%   | 0.12
          set E2 to 1.5   | 1.5
          Setze E2 auf 1.500 | 1500.0
          Setze E2 auf 2,5   | 2.5
          """)
  void numbersAreSetAsNumbers(String instruction, String value) {
    assertThat(operations(sales(), instruction))
        .singleElement()
        .isInstanceOfSatisfying(
            WriteCells.class,
            write ->
                assertThat(write.values().toString()).isEqualTo("[[Number[value=" + value + "]]]"));
  }

  @Test
  void theOnlySheetNeedsNoName() {
    assertThat(operations(sales(), "rename the sheet to Orders").toString())
        .contains("sheet=Sales, name=Orders");
    assertThat(operations(sales(), "Benenne das Blatt in Orders um").toString())
        .contains("sheet=Sales, name=Orders");
  }

  @Test
  void rowsThatAreNearlyTheSameAreSaid() {
    BuiltinDesk desk =
        new BuiltinDesk(
            BookOfText.of("List", "Name | City", "Kim | Rome", "Bob | Bonn", "\"Bob \" | Bonn"));
    assertThat(((Reply.Answered) desk.ask("excel.clean", "remove duplicates")).answer().markdown())
        .contains("No row repeats another")
        .contains("rows 3/4");
  }

  @Test
  void textsThatAreNumbersAreTurnedWhereOnlySomeAre() {
    Reply.Proposed proposed = contacts().proposal("excel.clean", "convert Deal to numbers");
    assertThat(proposed.answer().markdown()).contains("Turns 3 cells of Deal").contains("n/a");
  }

  @Test
  void namesKeepTheirSmallWords() {
    BuiltinDesk desk = contacts();
    String instruction = "fix the capitalisation of the names";
    assertThat(operations(desk, instruction)).isNotEmpty();
    WorkbookSnapshot edited = desk.editedWorkbook(desk.proposal("excel.clean", instruction));
    assertThat(BuiltinDesk.shown(edited, "Contacts!A2:A6"))
        .containsExactly("Anna Smith", "Bob Jones", "Bob Jones", "D. van der Berg", "Frank O'Neil");
  }

  @Test
  void aBudgetByMonthIsAnalysedAcross() {
    BuiltinDesk desk = budget();
    Reply.Proposed proposed = desk.proposal("excel.analyze", "analyse this sheet");
    assertThat(proposed.answer().markdown())
        .contains("come to 65 over 3 periods")
        .contains("Rent 33 (50.8 %)")
        .contains("highest in Jan (30) and lowest in Feb (16)");
    assertThat(proposed.plan().operations()).filteredOn(AddChart.class::isInstance).hasSize(2);
    WorkbookSnapshot edited = desk.editedWorkbook(proposed);
    assertThat(BuiltinDesk.shown(edited, "Analysis!A2:B4"))
        .containsExactly("Jan|30", "Feb|16", "Mar|19");
    assertThat(edited.sheet("Analysis").orElseThrow().cell(CellAddress.parse("B2")).orElseThrow())
        .matches(cell -> cell.hasFormula());
  }

  @Test
  void aTableOfTextsIsAnalysedToo() {
    Answer answer = contacts().answer("excel.analyze", "analyse this");
    assertThat(answer.markdown()).contains("Deal: numbers typed as text");
  }
}
