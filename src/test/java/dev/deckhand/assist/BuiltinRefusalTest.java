package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.testing.BookOfText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built-in model says in the user's language what it cannot do, and what would help. */
class BuiltinRefusalTest {
  private final BuiltinDesk desk =
      new BuiltinDesk(BookOfText.of("Daten", "Region|Umsatz", "Nord|10", "Süd|20"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          excel.analyze | Was wäre, wenn der Umsatz um 8 % sinkt? | anderen Annahmen | Chat-Modell
          excel.ask | Wie viele Zimmer hat das Hotel? | fand ich | Überschriften
          excel.edit | sortiere die Daten nach Farbe | welche Spalte "farbe" meint | Sag es wie
          excel.fill | Übersetze die Spalte Region ins Englische | nicht übersetzen | Chat-Modell
          excel.analyze | ¿Qué pasa si el precio baja un 8 %? | otros supuestos | modelo de chat
          excel.fill | traduce la columna Region al inglés | no puede traducir | modelo de chat
          """)
  void refusalsAreInTheLanguageOfTheInstruction(
      String feature, String instruction, String message, String nextStep) {
    Reply reply = desk.ask(feature, instruction);

    assertThat(reply).as(instruction).isInstanceOf(Reply.Declined.class);
    Refusal refusal = ((Reply.Declined) reply).refusal();
    assertThat(refusal.code()).isEqualTo("builtin-cannot");
    assertThat(refusal.message()).contains(message);
    assertThat(refusal.nextStep()).contains(nextStep);
  }

  @Test
  void editsAreToldInTheLanguageOfTheInstruction() {
    BuiltinDesk sales = new BuiltinDesk("regional-sales.xlsx");
    Reply.Proposed proposed =
        sales.proposal("excel.formula", "Füge eine Spalte Marge hinzu: Revenue minus Cost");
    assertThat(proposed.answer().markdown())
        .startsWith("Fügt Orders eine Spalte Marge hinzu, berechnet für 3,000 Zeilen:")
        .contains("; die erste Zeile ergibt ")
        .doesNotContain("Adds", "the first row");
    assertThat(proposed.plan().summary())
        .isEqualTo("Fügt Orders eine Spalte Marge hinzu, berechnet für 3,000 Zeilen");
    assertThat(
            new BuiltinDesk("quarterly-review.pptx")
                .proposal("powerpoint.edit", "elimina diapositiva 4")
                .answer()
                .markdown())
        .isEqualTo("Elimina la diapositiva 4.");
  }
}
