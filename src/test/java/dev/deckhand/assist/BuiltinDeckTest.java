package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.OoxmlEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltinDeckTest {
  private static final BuiltinDesk REVIEW = new BuiltinDesk("quarterly-review.pptx");

  @Test
  void summarisesInTheNumberOfLinesAsked() {
    Answer answer = REVIEW.answer("powerpoint.summarize", "summarise this deck in 5 lines");
    assertThat(answer.markdown().lines().filter(line -> line.startsWith("- "))).hasSize(5);
    assertThat(answer.markdown())
        .contains("Revenue of EUR 1.18 million, 19% above Q4 2024 (slide 2)")
        .contains("hidden: slide 11")
        .doesNotContain("Message")
        .doesNotContain("402.9");
  }

  @Test
  void summarisesInGermanWhenAskedInGerman() {
    assertThat(REVIEW.answer("powerpoint.summarize", "Fasse die Folien zusammen").markdown())
        .contains("Kernaussage")
        .contains("(Folie 2)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          what was revenue in Q4 2025        | Revenue, Q4 2025: 1,179.0
          how many orders in Q4 2024         | Orders, Q4 2024: 416
          what are the risks?                | Wood prices up 6% since October
          who signs the lease and when       | sign the lease by 20 February
          how did the Nordics do             | Nordics -9%
          """)
  void answersWithTheWordsOfTheSlides(String question, String expected) {
    assertThat(REVIEW.answer("powerpoint.ask", question).markdown()).contains(expected);
  }

  /** What the question adds that no slide knows is said, not passed over. */
  @Test
  void saysWhatOfAQuestionNoSlideMentions() {
    assertThat(REVIEW.answer("powerpoint.ask", "are wood prices a risk, and churn?").markdown())
        .contains("Wood prices up 6% since October")
        .contains("No visible slide says anything about \"churn\".");
    String risks = REVIEW.answer("powerpoint.ask", "just the risks, please").markdown();
    assertThat(risks).contains("Wood prices").doesNotContain("No visible slide");
  }

  @Test
  void saysWhenNoSlideMatches() {
    Refusal refusal = REVIEW.refusal("powerpoint.ask", "what do the slides say about churn?");
    assertThat(refusal.message()).contains("churn");
    assertThat(refusal.nextStep()).contains("Next steps");
  }

  private static DeckOutline edited(String instruction) {
    return (DeckOutline)
        new OoxmlEngine().outline(REVIEW.edited(REVIEW.proposal("powerpoint.edit", instruction)));
  }

  @Test
  void replacesText() {
    assertThat(edited("replace Nordics by North everywhere").slides().get(3).shapes())
        .anyMatch(shape -> shape.text().contains("North -9%"));
  }

  @Test
  void setsTitlesAndNotes() {
    assertThat(edited("set title of slide 3 to Q2 to Q4 were above 2024").slides().get(2).title())
        .isEqualTo("Q2 to Q4 were above 2024");
    assertThat(edited("add notes to slide 2: Thank the team.").slides().get(1).notes())
        .contains("The headline is growth")
        .endsWith("Thank the team.");
  }

  @Test
  void addsASlideOnTheDecksOwnLayout() {
    DeckOutline.Slide added =
        edited("add a slide titled Staffing after slide 3 with bullets two hires; one leaver")
            .slides()
            .get(3);
    assertThat(added.title()).isEqualTo("Staffing");
    assertThat(added.layout()).isEqualTo("Title and Content");
    assertThat(added.shapes()).anyMatch(s -> s.text().equals("two hires\none leaver"));
  }

  @Test
  void addsAComparisonWithBothSidesNamed() {
    DeckOutline.Slide added = edited("add a comparison slide: buy or lease").slides().getLast();
    assertThat(added.title()).isEqualTo("Buy or lease");
    assertThat(added.layout()).isEqualTo("Comparison");
    assertThat(added.shapes()).extracting(DeckOutline.Shape::text).contains("Buy", "Lease");
  }

  @Test
  void deletesASlide() {
    assertThat(edited("delete slide 4").slides()).hasSize(11);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          make it look fresher        | do not understand
          delete slide 40             | no slide 40
          add notes to slide 99: x    | no slide 99
          """)
  void declinesOtherEdits(String instruction, String why) {
    assertThat(REVIEW.refusal("powerpoint.edit", instruction).message()).contains(why);
  }

  @Test
  void aReviewProposesWhatItCanMendAndTheResultHasLessToMend() {
    BuiltinDesk desk = new BuiltinDesk("overloaded-deck.pptx");
    Reply.Proposed proposed =
        desk.proposal("powerpoint.review", "check this deck before I send it");
    assertThat(proposed.answer().markdown())
        .contains("contrast of", "no alternative text", "words");
    OoxmlEngine engine = new OoxmlEngine();
    Review before = review(engine, desk.file());
    Review after = review(engine, desk.edited(proposed));
    long mended = before.findings().stream().filter(f -> f.operation() != null).count();
    assertThat(mended).isGreaterThan(5);
    assertThat(after.findings())
        .hasSizeLessThanOrEqualTo((int) (before.findings().size() - mended));
    assertThat(after.plan()).isNull();
  }

  private static Review review(OoxmlEngine engine, OfficeFile file) {
    return Review.of((DeckOutline) engine.outline(file), engine.look(file), engine.fit(file));
  }

  @Test
  void aReviewCanBeAskedForOneSlideOrOneMatter() {
    BuiltinDesk desk = new BuiltinDesk("overloaded-deck.pptx");
    Reply reply = desk.ask("powerpoint.review", "check the alt texts on slide 4");
    assertThat(reply).isInstanceOf(Reply.Answered.class);
    assertThat(((Reply.Answered) reply).answer().markdown())
        .contains("2 findings", "Slide 4")
        .doesNotContain("Slide 3", "contrast");
  }
}
