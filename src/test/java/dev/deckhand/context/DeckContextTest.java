package dev.deckhand.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Paragraph;
import dev.deckhand.document.DeckOutline.ShapeKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeckContextTest {
  private static final DeckOutline DECK =
      new DeckOutline(
          List.of(
              slide(1, "Welcome", false, shape(2, "Hello there", true), shape(3, "unseen", false)),
              slide(2, "Secret plan", true, shape(2, "do not tell", true))),
          List.of(
              new DeckOutline.Layout(
                  "Title Only",
                  List.of(new DeckOutline.Placeholder("title", "title", null, null)))),
          960,
          540,
          false,
          List.of());

  @Test
  void slidesShapesNotesAndLayoutsAreThere() {
    assertThat(render(10_000))
        .contains("\"title\":\"Welcome\"", "\"shape\":\"#2\"", "Hello there", "speak slowly")
        .contains("\"name\":\"Title Only\",\"placeholders\":[\"title\"]")
        .doesNotContain("\n");
  }

  @Test
  void hiddenSlidesAndInvisibleShapesAreLeftOutAndCounted() {
    assertThat(render(10_000))
        .doesNotContain("Secret plan", "do not tell", "unseen")
        .contains("\"hiddenSlidesLeftOut\":1", "\"invisibleShapesLeftOut\":1");
  }

  @Test
  void aSmallBudgetGivesLess() {
    int full = TokenBudget.estimate(render(10_000));

    assertThat(TokenBudget.estimate(render(full - 5))).isLessThan(full);
    assertThat(render(5)).contains("longer than the budget");
  }

  private static String render(int tokens) {
    return new DeckContext().render(DECK, new TokenBudget(tokens));
  }

  private static DeckOutline.Slide slide(
      int number, String title, boolean hidden, DeckOutline.Shape... shapes) {
    String notes = "speak slowly and clearly ".repeat(20);
    return new DeckOutline.Slide(number, "Title Only", title, hidden, List.of(shapes), notes);
  }

  private static DeckOutline.Shape shape(int id, String text, boolean visible) {
    return new DeckOutline.Shape(
        id,
        "Box " + id,
        ShapeKind.TEXT,
        null,
        null,
        List.of(new Paragraph(text, 0)),
        null,
        visible);
  }
}
