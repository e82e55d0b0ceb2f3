package dev.deckhand.analysis.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          2026-01-31        ; 2026-01-31
          31.1.2026         ; 2026-01-31
          1/31/2026         ; 2026-01-31
          31/01/2026        ; 2026-01-31
          05/05/2026        ; 2026-05-05
          31 Jan 2026       ; 2026-01-31
          January 31, 2026  ; 2026-01-31
          3. März 2026      ; 2026-03-03
          1-Dez-2025        ; 2025-12-01
          2026-02-30        ;
          31/31/2026        ;
          12 Foo 2026       ;
          03/04/26          ;
          """)
  void dates(String text, LocalDate date) {
    TextDate read = TextDate.read(text, null);
    if (date == null) {
      assertThat(read).isInstanceOf(TextDate.None.class);
    } else {
      assertThat(((TextDate.Certain) read).date()).isEqualTo(date);
    }
  }

  @Test
  void aDateThatCouldBeTwoIsNotGuessed() {
    TextDate.Ambiguous both = (TextDate.Ambiguous) TextDate.read("03/04/2026", null);
    assertThat(both.monthFirst()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(both.dayFirst()).isEqualTo(LocalDate.of(2026, 4, 3));
    TextDate said = TextDate.read("03/04/2026", TextDate.Order.DAY_FIRST);
    assertThat(((TextDate.Certain) said).date()).isEqualTo(LocalDate.of(2026, 4, 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          12            ; 12
          1,234.50      ; 1234.5
          1.234,50      ; 1234.5
          1 234,5       ; 1234.5
          1.234.567     ; 1234567
          EUR 12        ; 12
          12,5 €        ; 12.5
          $-3.5         ; -3.5
          (3.5)         ; -3.5
          7-            ; -7
          12.5%         ; 0.125
          0.125         ; 0.125
          007           ;
          1-2           ;
          12 apples     ;
          1,23,4        ;
          (3            ;
          12345678901234567 ;
          """)
  void numbers(String text, Double number) {
    TextNumber read = TextNumber.read(text);
    if (number == null) {
      assertThat(read).isInstanceOf(TextNumber.None.class);
    } else {
      assertThat(((TextNumber.Certain) read).value()).isEqualTo(number);
    }
  }

  @Test
  void oneSeparatorBeforeThreeDigitsCouldBeEither() {
    assertThat(TextNumber.read("1,234")).isEqualTo(new TextNumber.Ambiguous(1234, 1.234));
    assertThat(TextNumber.read("-1.234 €")).isEqualTo(new TextNumber.Ambiguous(-1234, -1.234));
  }

  @Test
  void spellingsOfOneCountry() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("DE", 9);
    counts.put("Deutschland", 2);
    counts.put("Germany", 1);
    counts.put("Schweden", 4);
    assertThat(Spellings.of(counts))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kept()).isEqualTo("Germany");
              assertThat(one.others()).containsExactly("DE", "Deutschland");
            });
  }

  @Test
  void codesAmongOtherWordsAreNoCountries() {
    assertThat(Spellings.of(Map.of("IT", 3, "Italy", 1, "Sales", 2, "Legal", 2, "HR team", 1)))
        .isEmpty();
  }
}
