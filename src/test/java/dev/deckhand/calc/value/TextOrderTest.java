package dev.deckhand.calc.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextOrderTest {
  @Test
  void signsComeBeforeDigitsBeforeLetters() {
    List<String> sorted = List.of(" a", "_a", "#1", "€5", "10", "9", "a", "Ab", "b");
    assertThat(sorted.reversed().stream().sorted(TextOrder.EXCEL).toList()).isEqualTo(sorted);
  }

  @Test
  void accentsHyphensAndCaseCountOnlyWhereAllElseIsEqual() {
    List<String> sorted = List.of("coop", "co-op", "Coops", "resume", "résumé", "resumes");
    assertThat(sorted.reversed().stream().sorted(TextOrder.EXCEL).toList()).isEqualTo(sorted);
  }

  @Test
  void caseMakesNoDifferenceToSortingRows() {
    assertThat(TextOrder.key("STRASSE")).isEqualTo(TextOrder.key("strasse"));
    assertThat(TextOrder.key("straße")).isNotEqualTo(TextOrder.key("strasse"));
  }
}
