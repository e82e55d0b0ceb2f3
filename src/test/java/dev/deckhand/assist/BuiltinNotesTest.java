package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.analysis.deck.Speech;
import dev.deckhand.document.DeckOutline.Slide;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuiltinNotesTest {
  private static final SlidesDesk REVIEW = SlidesDesk.of("quarterly-review.pptx");

  @Test
  void slidesWithoutNotesGetThemWithinAMinute() {
    SlidesDesk.Result result = REVIEW.result("add speaker notes, 1 min each");
    assertThat(result.deck().slides())
        .filteredOn(slide -> !slide.hidden())
        .allSatisfy(
            slide -> {
              assertThat(slide.notes()).isNotBlank();
              assertThat(Speech.count(slide.notes() + "")).isLessThanOrEqualTo(130);
            });
    assertThat(result.said()).contains("stay: slides 1, 2, 3").contains("hidden: slides 11");
    assertThat(result.codes()).doesNotContain("overwrite");
  }

  @Test
  void notesThatAreThereStayUntilTheyAreToBeReplaced() {
    List<Slide> before = REVIEW.deck().slides();
    assertThat(REVIEW.result("add speaker notes").deck().slides().getFirst().notes())
        .isEqualTo(before.getFirst().notes());
    SlidesDesk.Result anew = REVIEW.result("replace the speaker notes, 30 seconds each");
    assertThat(anew.codes()).contains("overwrite");
    Slide results = anew.deck().slides().get(4);
    assertThat(results.notes()).contains("Revenue: Q4 2024 986.9, Q4 2025 1,179.0");
    assertThat(Speech.count(results.notes() + "")).isLessThanOrEqualTo(65);
  }

  @Test
  void everyWordOfNotesIsOnTheSlidesOrJoinsThem() {
    SlidesDesk.Result anew = REVIEW.result("replace the speaker notes on slide 7");
    assertThat(anew.deck().slides().get(6).notes())
        .isEqualTo(
            "Satisfaction. Score rose to 4.1 of 5 in December. Assembly and support are praised"
                + " most. Late deliveries are the main complaint. Noise of the desk motor is being"
                + " fixed. The chart shows: Average score. Score: highest in Dec (4.1), lowest in"
                + " Aug (3.6). Next: New office in June.");
    assertThat(anew.deck().slides().get(5).notes())
        .isEqualTo(REVIEW.deck().slides().get(5).notes());
  }

  @Test
  void answersInTheUsersLanguage() {
    assertThat(REVIEW.result("Schreibe Sprechernotizen für Folie 6").said())
        .contains("Schreibt Sprechernotizen für 1 Folien");
    assertThat(REVIEW.result("añade notas del orador a la diapositiva 6").said())
        .contains("Escribe notas");
  }

  @Test
  void saysWhenThereIsNothingToDo() {
    assertThat(REVIEW.refusal("add speaker notes to slides 1-3").message())
        .contains("stay: slides 1, 2, 3");
  }

  @Test
  void theNotesOfALastSlideSayWhereItStands() {
    SlidesDesk.Result result =
        SlidesDesk.of("company-template.pptx")
            .result("Schreib zu jeder Folie Sprechernotizen, 15 bis 40 Wörter");
    assertThat(result.deck().slides())
        .allSatisfy(slide -> assertThat(Speech.count(slide.notes() + "")).isBetween(15, 40));
    assertThat(result.deck().slides().getLast().notes()).contains("last of 3 slides");
  }
}
