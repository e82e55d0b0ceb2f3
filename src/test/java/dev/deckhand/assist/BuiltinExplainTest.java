package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.SheetRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltinExplainTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          regional-sales.xlsx   | explain the formula in Summary!E24 | Margin %, Nordics
          regional-sales.xlsx   | explain B8 on Summary              | adds the numbers of the rows
          budget-vs-actual.xlsx | explain the formula in Variance!Q6 | `Materiality`
          inherited-model.xlsx  | explain Forecast!J15               | stops before row 14
          inherited-model.xlsx  | explain Forecast!E8                | 0.52 is typed into
          inherited-model.xlsx  | explain Forecast!F18               | REF
          inherited-model.xlsx  | what does Forecast!N18 do          | holds 1 errors
          three-statement-model.xlsx | explain 'Balance sheet'!E8    | subtracts, adds
          regional-sales.xlsx   | explain =SUM(Orders[Revenue])      | 7295697.35
          regional-sales.xlsx   | explain Orders!B2                  | no formula
          """)
  void explainsFormulas(String sample, String instruction, String expected) {
    Answer answer = new BuiltinDesk(sample).answer("excel.explain", instruction);
    assertThat(answer.markdown()).contains(expected);
  }

  @Test
  void explainsInGermanWhatIsAskedInGerman() {
    Answer answer =
        new BuiltinDesk("three-statement-model.xlsx")
            .answer("excel.explain", "Erklär mir bitte die Formel in 'Cash flow'!C13");
    assertThat(answer.markdown())
        .contains("ergibt **-800**", "Sie liest:", "Schritt für Schritt:")
        .contains("MIN nimmt die kleinste Zahl")
        .doesNotContain("gives", "Step", "takes");
  }

  @Test
  void daysAreShownAsDates() {
    Reply reply =
        new BuiltinDesk("regional-sales.xlsx").ask("excel.explain", "explain =DATE(2025,12,31)+1");
    assertThat(((Reply.Answered) reply).answer().markdown())
        .contains("`DATE(2025,12,31)` = **2025-12-31**", "= **46023**");
  }

  @Test
  void explainsTheSelectedCell() {
    SheetRange cell = SheetRange.of("Summary", CellAddress.parse("D24"));
    Reply reply =
        new BuiltinDesk("regional-sales.xlsx")
            .ask("excel.explain", "what does this do", new Selection.Cells(cell));
    assertThat(((Reply.Answered) reply).answer().markdown()).contains("`B24-C24` = **");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          explain the formula in Nowhere!A1 | no worksheet
          explain the formula               | named no cell
          explain Summary!ZZ99              | is empty
          explain =SUM((                    | cannot be read
          """)
  void declinesWhatIsNoFormula(String instruction, String why) {
    assertThat(
            new BuiltinDesk("regional-sales.xlsx").refusal("excel.explain", instruction).message())
        .contains(why);
  }
}
