package dev.deckhand.ooxml.xlsx.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.NumberKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberKindsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      commentCharacter = '~',
      textBlock =
          """
          General                                     | GENERAL
          0.00                                        | NUMBER
          #,##0;[Red]-#,##0                           | NUMBER
          0 "units"                                   | NUMBER
          "$"#,##0.00                                 | CURRENCY
          [$€-407] #,##0.00                           | CURRENCY
          #,##0.00\\ "€"                              | CURRENCY
          _-£* #,##0.00_-;-£* #,##0.00_-              | CURRENCY
          [$CHF] #,##0                                | CURRENCY
          #,##0 "kr"                                  | CURRENCY
          [$-409]#,##0                                | NUMBER
          0%                                          | PERCENT
          0.0%;[Red]-0.0%                             | PERCENT
          0 "%"                                       | NUMBER
          yyyy-mm-dd                                  | DATE
          [$-409]mmm\\-yy;@                           | DATE
          mmmm                                        | DATE
          h:mm AM/PM                                  | TIME
          [h]:mm:ss                                   | TIME
          mm:ss                                       | TIME
          m/d/yyyy h:mm                               | DATE_TIME
          0.00E+00                                    | SCIENTIFIC
          # ?/?                                       | FRACTION
          @                                           | TEXT
          """)
  void formatsSayWhatNumbersAre(String code, NumberKind kind) {
    assertThat(NumberKinds.of(code)).isEqualTo(kind);
  }
}
