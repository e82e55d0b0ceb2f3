package dev.deckhand.ooxml.xlsx.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.RelativeForm;
import dev.deckhand.document.CellAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeKeyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          A2*2                      | B2 | A9*2                      | B9
          $A$1+A2                   | C2 | $A$1+D7                   | F7
          SUM(A:A)                  | C2 | SUM(B:B)                  | D9
          SUM(2:2)                  | C3 | SUM(8:8)                  | D9
          SUM($2:$2,B$1)            | C3 | SUM($2:$2,C$1)            | D9
          'A1 of B2'!A1&"A1"        | B1 | 'A1 of B2'!B2&"A1"        | C2
          LOG10(A1)+Sales[Q1]       | B1 | LOG10(A2)+Sales[Q1]       | B2
          Q1!A1                     | B1 | Q1!A2                     | B2
          [1]Q1!A1                  | B1 | [1]Q1!A2                  | B2
          a2                        | B2 | A3                        | B3
          """)
  void filledFormulasHaveOneKey(String formula, String at, String other, String otherAt) {
    assertThat(key(formula, at)).isEqualToIgnoringCase(key(other, otherAt));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          A2*2          | B2 | A2*2           | B3
          "A2"          | B2 | "A3"           | B3
          LOG10(A1)     | B1 | LOG11(A2)      | B2
          SUM(A1:A4)    | B1 | SUM(A$1:A5)    | B2
          Rate1234567x  | B1 | Rate1234568x   | B2
          """)
  void othersDoNot(String formula, String at, String other, String otherAt) {
    assertThat(key(formula, at)).isNotEqualTo(key(other, otherAt));
  }

  @Test
  void saysWhatTheParserSays() {
    for (String formula : new String[] {"A1+$B2*C$3-$D$4", "SUM(A1:B9)", "MAX(A:C)+MIN($1:3)"}) {
      CellAddress cell = CellAddress.parse("C5");
      assertThat(key(formula, "C5")).isEqualTo(RelativeForm.of(FormulaParser.parse(formula), cell));
    }
  }

  @Test
  void hostileTextsTakeNoTime() {
    String brackets = "[".repeat(1_000_000);
    String letters = "A".repeat(1_000_000) + "(";
    assertThat(key(brackets, "A1")).isEqualTo(brackets);
    assertThat(key(letters, "A1")).isEqualTo(letters);
    assertThat(key("\"'[", "A1")).isEqualTo("\"'[");
  }

  private static String key(String formula, String at) {
    CellAddress cell = CellAddress.parse(at);
    return RelativeKey.of(formula, cell.row(), cell.column());
  }
}
