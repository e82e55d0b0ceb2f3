package dev.deckhand.analysis.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.analysis.Finding;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.testing.SheetOfText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableQuestionsTest {
  private static final SheetOfText SALES =
      new SheetOfText(
          "Sales",
          "Sales of the year",
          "",
          "Region | Product  | Units | Revenue | Price",
          "North  | Chair    | 3     | 30      | 10",
          "South  | Chair    | 5     | 50      | 10",
          "North  | Table    | 1     | 100     | 100",
          "South  | Desk*    | 2     | 80      | 40",
          "Total  |          | 11    | 260     |");

  private static WorkbookSnapshot book(SheetSnapshot... sheets) {
    return new WorkbookSnapshot(List.of(sheets), List.of(), List.of(), false);
  }

  private static Finding ask(String instruction, SheetSnapshot... sheets) {
    return new TableQuestions(book(sheets), () -> false).answer(instruction, null);
  }

  private static Finding.Said said(String instruction, SheetSnapshot... sheets) {
    Finding finding = ask(instruction, sheets);
    assertThat(finding).as(instruction).isInstanceOf(Finding.Said.class);
    return (Finding.Said) finding;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          total revenue                          ; Revenue, sum: 260
          sum of revenue for North               ; Revenue, sum (Region = North): 130
          average units                          ; Units, average: 2.75
          highest revenue                        ; Revenue, highest: 100
          lowest price                           ; Price, lowest: 10
          how many rows                          ; number of rows: 4
          how many products                      ; 4 cells filled, 3 different
          median revenue                         ; Revenue, median: 65
          price of the Table                     ; 100
          which product sold best                ; Table: 100
          rows with units over 2                 ; number of rows (Units \\> 2): 2
          how many rows with units over 2        ; number of rows (Units \\> 2): 2
          how many rows with at least 3 units    ; number of rows (Units \\>= 3): 2
          units for chairs                       ; Units, sum (Product = Chair): 8
          Summe Revenue je Region                ; North | 130
          """)
  void readsQuestions(String instruction, String expected) {
    Finding finding = ask(instruction, SALES);
    assertThat(finding).as(instruction).isInstanceOf(Finding.Said.class);
    assertThat(((Finding.Said) finding).markdown()).contains(expected);
  }

  @Test
  void totalsAtTheEndDoNotCount() {
    assertThat(said("total revenue", SALES).markdown())
        .contains("`=SUM(Sales!D4:D7)`")
        .contains("4 rows of Sales");
  }

  @Test
  void wildcardsInValuesAreEscaped() {
    assertThat(said("revenue for Desk", SALES).markdown())
        .contains("=SUMIFS(Sales!D4:D7,Sales!B4:B7,\"Desk~*\")");
  }

  @Test
  void hiddenRowsAreLeftOutAndSaid() {
    SheetOfText hidden =
        new SheetOfText("S", "Region | Revenue", "North | 1", "North | 2", "South | 4")
            .hiddenRow(3);
    Finding.Said said = said("total revenue", hidden);
    assertThat(said.markdown())
        .contains("sum: 5")
        .contains("1 hidden rows were left out")
        .doesNotContain("=SUM(");
  }

  @Test
  void hiddenSheetsAreLeftOut() {
    SheetOfText secret = new SheetOfText("Pay", "Name | Salary", "Ann | 5", "Bob | 6").hidden();
    assertThat(ask("total salary", SALES, secret)).isInstanceOf(Finding.Unable.class);
    assertThat(said("total revenue", SALES, secret).markdown()).contains("left out: Pay");
  }

  @Test
  void textAmongNumbersIsSaid() {
    SheetOfText mixed =
        new SheetOfText("S", "Name | Revenue", "a | 1", "b | n/a", "c | 2", "d | 3");
    assertThat(said("sum of revenue", mixed).markdown())
        .contains("sum: 6")
        .contains("1 cells of Revenue hold text");
  }

  @Test
  void tiesAreSaid() {
    SheetOfText tied = new SheetOfText("S", "Name | Revenue", "a | 5", "b | 5", "c | 2");
    assertThat(said("which name has the highest revenue", tied).markdown())
        .contains("The same figure: b");
  }

  @Test
  void valuesOfTheDocumentStayText() {
    SheetOfText hostile = new SheetOfText("S", "Name | Revenue", "![x](http://evil) | 5", "b | 2");
    String outsideCode = said("revenue by name", hostile).markdown().replaceAll("`[^`]*`", "");
    assertThat(outsideCode).contains("\\[x\\](http\\://evil)");
  }

  @Test
  void aSheetWithoutHeadersIsRefused() {
    assertThat(ask("total", new SheetOfText("S", "1 | 2", "3 | 4")))
        .isInstanceOf(Finding.Unable.class);
    assertThat(ask("total", new SheetOfText("Empty"))).isInstanceOf(Finding.Unable.class);
  }

  @ParameterizedTest
  @CsvSource({"''", "???", "=", "a b c d e f g", "sum", "by", "42", "top 5"})
  void oddInstructionsAreRefused(String instruction) {
    assertThat(ask(instruction, SALES)).isInstanceOf(Finding.Unable.class);
  }
}
