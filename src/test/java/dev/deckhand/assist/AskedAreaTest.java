package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.plan.CellOperation.FillFormula;
import dev.deckhand.plan.FormatOperation.FormatCells;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.RuleOperation.AddConditionalFormat;
import dev.deckhand.plan.RuleOperation.SetValidation;
import dev.deckhand.testing.BookOfText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedAreaTest {
  private static final String FORMAT = "excel.format";
  private static final String FORMULA = "excel.formula";

  private static BuiltinDesk months() {
    return new BuiltinDesk(
        BookOfText.of(
            "Plan", "Team | Jan | Feb | Mar | Note", "a | 1 | -2 | 3 | x", "b | 4 | 5 | -6 | y"));
  }

  private static BuiltinDesk orders() {
    return new BuiltinDesk(
        BookOfText.of(
            "Orders",
            "Team | Net | Score",
            "West | 10 | 1",
            "East | 20 | 2",
            "West | 30 | 4",
            "North | 5 | 5"));
  }

  private static String only(Reply.Proposed proposed) {
    assertThat(proposed.plan().operations()).hasSize(1);
    Operation operation = proposed.plan().operations().getFirst();
    return switch (operation) {
      case AddConditionalFormat rule -> rule.range();
      case SetValidation list -> list.range();
      case FormatCells format -> format.range() + " " + format.format().numberFormat();
      default -> operation.toString();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          colour negatives by month red, don't touch anything else    | Plan!B2:D3
          colour negative values in B2:B3 red                         | Plan!B2:B3
          format B2:D3 as whole numbers with thousands separators     | Plan!B2:D3 #,##0
          let people only choose open or done in F2:F9                | Plan!F2:F9
          """)
  void formatsGoToTheCellsThatAreMeant(String instruction, String range) {
    assertThat(only(months().proposal(FORMAT, instruction))).isEqualTo(range);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          format Net as currency, no decimals                         | Orders!B2:B5 #,##0
          Formatiere Net als Währung mit drei Nachkommastellen        | Orders!B2:B5 #,##0.000
          Marca en rojo las puntuaciones de 1 y 2, sin tocar nada más | Orders!C2:C5
          """)
  void decimalsAndSpanishAreUnderstood(String instruction, String range) {
    assertThat(only(orders().proposal(FORMAT, instruction))).isEqualTo(range);
  }

  @Test
  void groupsStandInTheRangeThatIsSaid() {
    BuiltinDesk desk = orders();
    Reply.Proposed proposed = desk.proposal(FORMULA, "sum of net by team plz, in E1:F4");
    assertThat(proposed.plan().operations())
        .contains(new FillFormula("3", "Orders!F2:F4", "=SUMIFS($B$2:$B$5,$A$2:$A$5,E2)"));
    assertThat(BuiltinDesk.shown(desk.editedWorkbook(proposed), "Orders!E1:F4"))
        .containsExactly("Team|Net", "West|40", "East|20", "North|5");
  }

  @Test
  void valuesAndHeadersThatAreSaidAreTaken() {
    BuiltinDesk desk = orders();
    Reply.Proposed proposed =
        desk.proposal(
            FORMULA, "in E1:F3 the average score of North and West, headers Who, Mean score");
    assertThat(BuiltinDesk.shown(desk.editedWorkbook(proposed), "Orders!E1:F3"))
        .containsExactly("Who|Mean score", "North|5", "West|2.5");
  }

  @Test
  void aRangeOfAnotherSizeIsDeclined() {
    assertThat(orders().refusal(FORMULA, "sum of net by team in E1:F9").message())
        .contains("room for 8 values", "Team has 3");
  }
}
