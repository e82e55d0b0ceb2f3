package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.analysis.words.Figures;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BuiltinRewriteTest {
  private static final SlidesDesk REVIEW = SlidesDesk.of("quarterly-review.pptx");
  private static final SlidesDesk OVERLOADED = SlidesDesk.of("overloaded-deck.pptx");

  @Test
  void titlesBecomeTakeawaysInTheSlidesOwnWords() {
    SlidesDesk.Result result = REVIEW.result("rewrite titles as takeaways");
    assertThat(result.titles())
        .contains(
            "Revenue of EUR 1.18 million, 19% above Q4 2024",
            "Score rose to 4.1 of 5 in December",
            "Revenue: 1,179.0 in Q4 2025, +19.5%",
            "Risks and opportunities");
    assertThat(result.said())
        .contains("Slide 9: title stays: it sets two sides against each other");
    assertThat(result.codes()).doesNotContain("numbers-changed", "overflow");
  }

  @Test
  void onlyTheTitlesChangeAndNothingMoves() {
    DeckOutline before = REVIEW.deck();
    DeckOutline after = REVIEW.result("rewrite titles as takeaways").deck();
    for (Slide slide : before.slides()) {
      List<Shape> now = after.slides().get(slide.number() - 1).shapes();
      assertThat(now)
          .extracting(Shape::at)
          .isEqualTo(slide.shapes().stream().map(Shape::at).toList());
      assertThat(now.stream().filter(s -> !"title".equals(s.placeholder())).map(Shape::text))
          .isEqualTo(
              slide.shapes().stream()
                  .filter(s -> !"title".equals(s.placeholder()))
                  .map(Shape::text)
                  .toList());
    }
  }

  @Test
  void everyNumberOfATakeawayStandsOnItsSlide() {
    DeckOutline before = REVIEW.deck();
    DeckOutline after = REVIEW.result("rewrite titles as takeaways").deck();
    for (Slide slide : after.slides()) {
      Slide was = before.slides().get(slide.number() - 1);
      String words =
          String.join(" ", was.shapes().stream().map(Shape::text).toList())
              + was.shapes().stream().map(Shape::chart).filter(Objects::nonNull).toList();
      assertThat(Figures.of(words.replace(".0", "")))
          .containsAll(Figures.of((slide.title() + "").replace(".0", "")));
    }
  }

  @Test
  void whatCannotBeShortenedWithoutLosingFactsStays() {
    String said = OVERLOADED.refusal("shorten the bullets to 8 words").message();
    assertThat(said).contains("nothing can be changed", "EUR 2.4 million");
  }

  @Test
  void sentencesBecomeBullets() {
    SlidesDesk.Result result = OVERLOADED.result("turn the sentences into bullets");
    assertThat(result.codes()).doesNotContain("numbers-changed");
    assertThat(result.deck().slides().get(4).shapes())
        .anyMatch(shape -> shape.paragraphs().size() == 7);
  }

  @Test
  void titlesGetSentenceCase() {
    assertThat(OVERLOADED.result("put the titles in sentence case").titles())
        .contains(
            "Overview of our target picture and how we get there together as one team in three"
                + " phases with clear responsibilities");
  }

  @Test
  void freeRewordingAndTranslationAreDeclinedWithWhatWouldHelp() {
    assertThat(REVIEW.refusal("rewrite this for investors").nextStep())
        .contains("titles as takeaways", "chat model");
    assertThat(REVIEW.refusal("translate this deck into German").nextStep())
        .contains("powerpoint.translate");
  }

  @Test
  void textsAreTidiedAndTheirWordsStay() {
    SlidesDesk.Result tidied = OVERLOADED.result("tidy the wording of slides 6 and 7");
    Slide last = tidied.deck().slides().get(6);
    assertThat(tidied.deck().slides().get(5).title()).isEqualTo("Next Steps");
    assertThat(last.title()).isEqualTo("Next steps");
    assertThat(last.shapes().stream().map(Shape::text))
        .anyMatch(text -> text.startsWith("Decide on cut over date\nHardship fund"));
    assertThat(tidied.deck().slides().get(1).shapes().stream().map(Shape::text))
        .isEqualTo(OVERLOADED.deck().slides().get(1).shapes().stream().map(Shape::text).toList());
  }

  @Test
  void shoutingAndVersionsOfFilesLeaveATitle() {
    assertThat(
            OVERLOADED
                .result("fix the title of slide 1: no shouting, no file version, single spaces")
                .titles()
                .getFirst())
        .doesNotContain("final_v7", "UPDATE", "PROJECT", "  ")
        .containsIgnoringCase("project phoenix");
  }
}
