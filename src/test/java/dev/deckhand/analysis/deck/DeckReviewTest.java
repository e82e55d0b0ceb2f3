package dev.deckhand.analysis.deck;

import static dev.deckhand.analysis.deck.ReviewedDeck.PLAIN;
import static dev.deckhand.analysis.deck.ReviewedDeck.codes;
import static dev.deckhand.analysis.deck.ReviewedDeck.review;
import static dev.deckhand.analysis.deck.ReviewedDeck.slide;
import static dev.deckhand.analysis.deck.ReviewedDeck.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DeckLook;
import dev.deckhand.document.DeckLook.TextLook;
import dev.deckhand.document.DeckOutline.Paragraph;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeckReviewTest {
  private static TextLook look(
      int shape, String color, String background, double contrast, double size) {
    return new TextLook(
        1,
        shape,
        "Some words",
        10,
        "Calibri",
        size,
        false,
        color,
        background,
        contrast,
        true,
        true,
        "text1");
  }

  @Test
  void aCleanDeckHasNoFindings() {
    assertThat(
            review(
                new DeckLook(List.of(look(3, "#000000", "#FFFFFF", 21, 18)), List.of()),
                slide(1, "Sales grew", text(3, "body", "North grew", "South shrank", "East held"))))
        .isEmpty();
  }

  @Test
  void titlesAreMissedAndToldApart() {
    List<DeckFinding> findings =
        review(PLAIN, slide(1, "Sales"), slide(2, null), slide(3, "sales"), slide(4, "Costs"));
    assertThat(codes(findings)).containsExactly("missing-title", "duplicate-title");
    assertThat(findings.getLast().message()).contains("Slide 3", "same title as slide 1");
  }

  @Test
  void oneTitleInAnotherCaseStandsOut() {
    List<DeckFinding> findings =
        review(
            PLAIN,
            slide(1, "Sales have grown in every region"),
            slide(2, "Costs were lower than last year"),
            slide(3, "What This Means Next Year"),
            slide(4, "Risks that could still arrive"));
    assertThat(codes(findings)).containsExactly("title-capitalisation");
    assertThat(findings.getFirst().measured()).isEqualTo("Title Case");
    assertThat(findings.getFirst().slide()).isEqualTo(3);
  }

  @Test
  void leftoversOfTheTemplateAreFound() {
    List<DeckFinding> findings =
        review(
            PLAIN,
            slide(1, "A", text(3, "body", "Tell the story in three lines"), text(4, "pic", "")),
            slide(2, "B", text(3, null, "Lorem ipsum dolor"), text(4, null, "Click to add text")));
    assertThat(codes(findings))
        .containsExactlyInAnyOrder(
            "leftover-text", "empty-placeholder", "leftover-text", "leftover-text");
    assertThat(findings)
        .filteredOn(f -> f.code().equals("empty-placeholder"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.remedy()).isEqualTo(new Remedy.Removal());
              assertThat(f.message()).contains("an empty picture placeholder");
            });
  }

  @Test
  void tooManyWordsAreCounted() {
    List<DeckFinding> findings =
        review(PLAIN, slide(1, "A", text(3, "body", "word ".repeat(130).strip())));
    assertThat(codes(findings)).containsExactly("too-many-words");
    assertThat(findings.getFirst().measured()).isEqualTo("131 words");
  }

  @Test
  void bulletsAreMadeAlikeWithoutTakingCapitalsAway() {
    DeckLook one = new DeckLook(List.of(look(3, "#000000", "#FFFFFF", 21, 18)), List.of());
    List<DeckFinding> findings =
        review(one, slide(1, "A", text(3, "body", "North grew", "south shrank.", "East held")));
    assertThat(findings)
        .singleElement()
        .satisfies(
            f ->
                assertThat(f.remedy())
                    .isEqualTo(
                        new Remedy.Wording(
                            List.of(
                                new Paragraph("North grew", 0),
                                new Paragraph("South shrank", 0),
                                new Paragraph("East held", 0)))));
    List<DeckFinding> lower =
        review(
            one, slide(1, "A", text(3, "body", "north grew", "IBM shrank", "east held", "west")));
    assertThat(lower.getFirst().remedy())
        .isInstanceOfSatisfying(
            Remedy.Wording.class,
            wording -> assertThat(wording.paragraphs().get(1).text()).isEqualTo("IBM shrank"));
  }

  @Test
  void textOfSeveralLooksIsNotRewritten() {
    DeckLook two =
        new DeckLook(
            List.of(look(3, "#000000", "#FFFFFF", 21, 18), look(3, "#000000", "#FFFFFF", 21, 24)),
            List.of());
    assertThat(
            review(two, slide(1, "A", text(3, "body", "North grew", "south shrank.", "East held"))))
        .singleElement()
        .matches(f -> f.remedy() == null);
  }
}
