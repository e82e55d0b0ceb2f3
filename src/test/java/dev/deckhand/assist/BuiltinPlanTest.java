package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans of the built-in model, run on the samples. */
class BuiltinPlanTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Add a Margin column: Revenue minus Cost             | Margin           | K2-J2
          add a Margin column                                 | Margin           | K2-J2
          add column total = unit price * units               | Total            | H2*G2
          profit as revenue - cost                            | Profit           | K2-J2
          margin %                                            | Margin %         | IF(K2=0,0,(K2-J2)/K2)
          revenue per unit                                    | Revenue per unit | K2/G2
          add a column Net = unit price * (1 - discount)      | Net              | H2*(1-I2)
          add a share of total column for revenue             | Share of Revenue | K2/SUM(K$2:K$3001)
          add a column with the year of the order date        | Year             | YEAR(A2)
          flag orders over 1000                               | Flag             | IF(K2>1000,"Yes","")
          if units over 10 then 1 else 0                      | Units rule       | IF(G2>10,1,0)
          combine Region and Country                          | Region Country   | B2&" "&C2
          füge eine Spalte Marge hinzu: Umsatz minus Kosten   | Marge            | K2-J2
          """)
  void addsColumnsRightOfTheTable(String instruction, String header, String formula) {
    BuiltinDesk desk = new BuiltinDesk("regional-sales.xlsx");
    WorkbookSnapshot edited = desk.editedWorkbook(desk.proposal("excel.formula", instruction));
    SheetSnapshot orders = edited.sheet("Orders").orElseThrow();
    assertThat(orders.value(0, 11)).isEqualTo(CellValue.of(header));
    assertThat(formula(orders, "L2")).isEqualTo(formula);
    assertThat(orders.cell(3000, 11)).get().matches(Cell::hasFormula);
    assertThat(orders.cell(3001, 11)).isEmpty();
  }

  private static String formula(SheetSnapshot sheet, String cell) {
    return sheet
        .cell(CellAddress.parse(cell))
        .map(Cell::formula)
        .map(CellFormula::text)
        .orElseThrow();
  }

  @Test
  void addsTotalsBelowTheTable() {
    BuiltinDesk desk = new BuiltinDesk("regional-sales.xlsx");
    Reply.Proposed proposed = desk.proposal("excel.formula", "add totals under the columns");
    SheetSnapshot orders = desk.editedWorkbook(proposed).sheet("Orders").orElseThrow();
    assertThat(orders.value(3001, 0)).isEqualTo(CellValue.of("Total"));
    assertThat(formula(orders, "K3002")).isEqualTo("SUM(K2:K3001)");
    assertThat(orders.value(3001, 8)).isEqualTo(CellValue.EMPTY);
    assertThat(proposed.answer().markdown()).contains("do not add up: Unit price, Discount");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          regional-sales.xlsx | add a column with the phase of the moon | phase of the moon
          messy-export.xlsx   | add a total row                         | No column of Export
          regional-sales.xlsx | add a Cost column: Revenue minus Units  | already has a column
          """)
  void declinesFormulasItCannotMake(String sample, String instruction, String why) {
    assertThat(new BuiltinDesk(sample).refusal("excel.formula", instruction).message())
        .contains(why);
  }

  @Test
  void renamesSheetsAndBoldensHeaders() {
    BuiltinDesk desk = new BuiltinDesk("regional-sales.xlsx");
    Reply.Proposed proposed =
        desk.proposal("excel.edit", "Rename Orders to Sales 24-25 and make the header bold");
    assertThat(proposed.plan().operations()).hasSize(2);
    assertThat(desk.editedWorkbook(proposed).sheet("Sales 24-25")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          set Summary!B3 to 2024               | Summary | B3 | 2024
          put hello in Orders!N2               | Orders  | N2 | hello
          clear Orders!B2:B9                   | Orders  | B2 | ''
          """)
  void setsAndClearsCells(String instruction, String sheet, String cell, String expected) {
    BuiltinDesk desk = new BuiltinDesk("regional-sales.xlsx");
    WorkbookSnapshot edited = desk.editedWorkbook(desk.proposal("excel.edit", instruction));
    CellValue value = edited.value(sheet, CellAddress.parse(cell));
    CellValue wanted =
        expected.isEmpty()
            ? CellValue.EMPTY
            : expected.matches("\\d+")
                ? CellValue.of(Double.parseDouble(expected))
                : CellValue.of(expected);
    assertThat(value).isEqualTo(wanted);
  }

  @Test
  void formatsAColumnByItsHeader() {
    BuiltinDesk desk = new BuiltinDesk("regional-sales.xlsx");
    Reply.Proposed proposed = desk.proposal("excel.edit", "format column Discount as percent");
    SheetSnapshot orders = desk.editedWorkbook(proposed).sheet("Orders").orElseThrow();
    assertThat(orders.cell(1, 8).orElseThrow().numberFormat()).isEqualTo("0.0%");
  }

  @Test
  void addsASheet() {
    BuiltinDesk desk = new BuiltinDesk("regional-sales.xlsx");
    Reply.Proposed proposed = desk.proposal("excel.edit", "add a sheet named Scratch");
    assertThat(desk.editedWorkbook(proposed).sheet("Scratch")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          make everything nicer                     | do not understand
          rename Nowhere to Here                    | no worksheet
          set B2 to 5                               | write the sheet too
          clear Orders!B2:B9 and dance              | do not understand "dance"
          """)
  void declinesEditsItDoesNotUnderstand(String instruction, String why) {
    assertThat(new BuiltinDesk("regional-sales.xlsx").refusal("excel.edit", instruction).message())
        .contains(why);
  }
}
