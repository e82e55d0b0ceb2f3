package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.testing.SheetOfText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaCitationTest {
  private static final WorkbookSnapshot BOOK =
      new WorkbookSnapshot(
          List.of(new SheetOfText("S", "Region | Revenue", "North | 1", "South | 2", "North | 4")),
          List.of(),
          List.of(),
          false);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S!B2:B4 | =SUM(S!B2:B4) = 7                        | true
          S!B2:B4 | =SUMIFS(S!B2:B4,S!A2:A4,"North") = 5     | true
          S!A2:A4 | =SUMIFS(S!B2:B4,S!A2:A4,"North") = 5     | true
          S!B2:B4 | =SUM(S!B2:B4) = 8                        | false
          S!B2:B3 | =SUM(S!B2:B4) = 7                        | false
          S!B2:B4 | =7 = 7                                   | false
          S!B2:B4 | =SUM(S!B2:B4 = 7                         | false
          S!B2:B4 | =SUM(S!B2:B4)                            | false
          S!B2:B4 | =SUM(S!B2:B4) = seven                    | false
          """)
  void holdsOnlyWhenTheFormulaReadsTheRangeAndGivesTheFigure(
      String range, String text, boolean holds) {
    assertThat(FormulaCitation.holds(BOOK, SheetRange.parse(range), text)).isEqualTo(holds);
  }
}
