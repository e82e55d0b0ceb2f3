package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.plan.ChartType;
import dev.deckhand.plan.ObjectOperation.AddChart;
import dev.deckhand.plan.ObjectOperation.AddPivot;
import dev.deckhand.testing.BookOfText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartAndPivotPlansTest {
  private static final String CHART = "excel.chart";
  private static final String PIVOT = "excel.pivot";

  private static BuiltinDesk branches() {
    return new BuiltinDesk(
        BookOfText.of(
            "Filialen",
            "Stand Mai",
            "",
            " | Ort   | Umsatz | Kosten | Gebiet",
            " | Köln  | 300    | 200    | West",
            " | Bonn  | 100    | 90     | West",
            " | Jena  | 250    | 240    | Ost",
            " | Summe | =SUM(C4:C6) | =SUM(D4:D6) |"));
  }

  private static AddChart chart(Reply.Proposed proposed) {
    return (AddChart) proposed.plan().operations().getLast();
  }

  @Test
  void aChartOfAGermanTableLeavesTotalsOutAndCoversNothing() {
    BuiltinDesk desk = branches();
    Reply.Proposed proposed = desk.proposal(CHART, "Erstelle ein Diagramm Umsatz je Ort");
    AddChart chart = chart(proposed);
    assertThat(chart.type()).isEqualTo(ChartType.COLUMN);
    assertThat(chart.categories()).isEqualTo("Filialen!B4:B6");
    assertThat(chart.series())
        .singleElement()
        .satisfies(
            series -> {
              assertThat(series.name()).isEqualTo("Filialen!C3");
              assertThat(series.values()).isEqualTo("Filialen!C4:C6");
            });
    assertThat(chart.anchor()).isEqualTo("G3:N18");
    assertThat(BuiltinDesk.shown(desk.editedWorkbook(proposed), "Filialen!A1:E7"))
        .isEqualTo(BuiltinDesk.shown(desk.workbook(), "Filialen!A1:E7"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          chart revenue by region                 | COLUMN | 7,295,697.35
          pie chart of revenue by product         | PIE    | 7,295,697.35
          show the revenue trend                  | LINE   | 7,295,697.35
          bar chart of units per rep              | BAR    | 15872
          """)
  void manyRowsAreAddedUpWithFormulasThatTie(String instruction, ChartType type, String total) {
    BuiltinDesk desk = new BuiltinDesk("regional-sales.xlsx");
    Reply.Proposed proposed = desk.proposal(CHART, instruction);
    AddChart chart = chart(proposed);
    assertThat(chart.type()).isEqualTo(type);
    assertThat(chart.sheet()).isEqualTo("Chart data");
    List<String> rows = BuiltinDesk.shown(desk.editedWorkbook(proposed), "'Chart data'!A1:B40");
    assertThat(rows).anyMatch(row -> row.startsWith("Total|" + total));
    assertThat(rows).noneMatch(row -> row.startsWith("Other"));
  }

  @Test
  void rowsOfAModelAreDrawnOverItsYears() {
    BuiltinDesk desk = new BuiltinDesk("three-statement-model.xlsx");
    AddChart chart = chart(desk.proposal(CHART, "chart revenue over the years"));
    assertThat(chart.type()).isEqualTo(ChartType.LINE);
    assertThat(chart.categories()).isEqualTo("'Income statement'!B4:G4");
    assertThat(chart.series())
        .singleElement()
        .satisfies(s -> assertThat(s.values()).startsWith("'Income statement'!B"));
  }

  @Test
  void subtotalsAmongTheDataAreNotCountedTwice() {
    BuiltinDesk desk = new BuiltinDesk("messy-export.xlsx");
    assertThat(desk.refusal(CHART, "chart turnover by country").message()).contains("count twice");
  }

  @Test
  void labelsThatLookLikePatternsAreMatchedAsTheyAre() {
    BuiltinDesk desk =
        new BuiltinDesk(
            BookOfText.of(
                "S", "Code | Net", "a* | 1", "ab | 2", "a* | 4", ">5 | 8", "'007 | 16", "7 | 32"));
    Reply.Proposed proposed = desk.proposal(CHART, "chart net by code");
    assertThat(BuiltinDesk.shown(desk.editedWorkbook(proposed), "'Chart data'!A2:B7"))
        .containsExactly("7|32", "007|16", ">5|8", "a*|5", "ab|2", "Total|63");
  }

  @Test
  void aPivotOnItsOwnSheetTiesToItsSource() {
    BuiltinDesk desk = new BuiltinDesk("regional-sales.xlsx");
    Reply.Proposed proposed = desk.proposal(PIVOT, "pivot of revenue by region and product");
    AddPivot pivot = (AddPivot) proposed.plan().operations().getLast();
    assertThat(pivot.rows()).containsExactly("Region", "Product");
    assertThat(pivot.target()).isEqualTo("Pivot!A1");
    assertThat(proposed.answer().markdown()).contains("grand total is 7,295,697.35");
    assertThat(BuiltinDesk.shown(desk.editedWorkbook(proposed), "Pivot!A1:B60"))
        .contains("Grand Total|7,295,697.35");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Pivot: Umsatz je Gebiet             | [Gebiet] | null  | [PivotValue[field=Umsatz, function=SUM]]
          pivot average Kosten by Gebiet      | [Gebiet] | null  | [PivotValue[field=Kosten, function=AVERAGE]]
          pivot Ort per Gebiet                | [Gebiet] | null  | [PivotValue[field=Ort, function=COUNT]]
          pivot Umsatz by Ort, Gebiet across  | [Ort]    | [Gebiet] | [PivotValue[field=Umsatz, function=SUM]]
          """)
  void fieldsFromWords(String instruction, String rows, String columns, String values) {
    BuiltinDesk desk = branches();
    Reply.Proposed proposed = desk.proposal(PIVOT, instruction);
    AddPivot pivot = (AddPivot) proposed.plan().operations().getLast();
    assertThat(pivot.source()).isEqualTo("Filialen!B3:E6");
    assertThat(pivot.rows()).hasToString(rows);
    assertThat(String.valueOf(pivot.columns())).isEqualTo(columns);
    assertThat(pivot.values()).hasToString(values);
    assertThat(desk.editedWorkbook(proposed).sheet("Pivot")).isPresent();
  }

  @Test
  void declinesWhatTheTableDoesNotHave() {
    assertThat(branches().refusal(PIVOT, "pivot it").message()).contains("what to sum up by");
    BuiltinDesk messy = new BuiltinDesk("messy-export.xlsx");
    assertThat(messy.refusal(PIVOT, "pivot turnover by country").message()).isNotBlank();
  }
}
