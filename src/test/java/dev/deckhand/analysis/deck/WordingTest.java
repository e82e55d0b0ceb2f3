package dev.deckhand.analysis.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.analysis.words.Figures;
import dev.deckhand.analysis.words.Tongue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We really need to act in order to keep the customers    | 8 | We need to act to keep customers
          Sales grew 12%, which was basically expected by all     | 4 | Sales grew 12%
          The office moves (as planned) in June                   | 5 | The office moves in June
          Short enough                                            | 8 | Short enough
          """)
  void textsGetShorter(String text, int words, String expected) {
    assertThat(Shorter.of(text, words)).hasValue(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sales grew 12% because Marta won 3 contracts | 3
          Berlin, Madrid and Oslo open in June         | 4
          """)
  void numbersAndNamesAreNeverLeftOut(String text, int words) {
    assertThat(Shorter.of(text, words)).isEmpty();
  }

  @Test
  void abbreviationsEndNoSentence() {
    assertThat(Sentences.of("We sell e.g. Desks at 3.5 kg. It works! Dr. Eder agrees."))
        .containsExactly("We sell e.g. Desks at 3.5 kg.", "It works!", "Dr. Eder agrees.");
  }

  @Test
  void numbersAreTheSameInEveryLanguage() {
    assertThat(Figures.of("1,179.0 and 1.179,0 and 1 179"))
        .containsExactly("11790", "11790", "1", "179");
    assertThat(Figures.missing("EUR 1,179.0 in Q4", "1.179,0 EUR im vierten Quartal"))
        .containsExactly("4");
  }

  @ParameterizedTest
  @CsvSource({
    "hazme una portada y cierre, SPANISH",
    "Erstelle die Folien aus der Gliederung, GERMAN",
    "add speaker notes, ENGLISH"
  })
  void languagesAreTold(String text, Tongue tongue) {
    assertThat(Tongue.of(text)).isEqualTo(tongue);
  }
}
