package dev.deckhand.analysis.deck;

import dev.deckhand.document.DeckLook;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.Layout;
import dev.deckhand.document.DeckOutline.Paragraph;
import dev.deckhand.document.DeckOutline.Placeholder;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.DeckOutline.Slide;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small decks and what a review finds in them. */
final class ReviewedDeck {
  static final DeckLook PLAIN = new DeckLook(List.of(), List.of());

  private ReviewedDeck() {}

  static List<DeckFinding> review(DeckLook look, Slide... slides) {
    List<Layout> layouts =
        List.of(
            new Layout(
                "L",
                List.of(new Placeholder("body", "body", "Body", "Tell the story in three lines"))));
    return DeckReview.of(
        new DeckOutline(List.of(slides), layouts, 960, 540, false, List.of()), look, List.of());
  }

  static List<String> codes(List<DeckFinding> findings) {
    return findings.stream().map(DeckFinding::code).toList();
  }

  static Slide slide(int number, @Nullable String title, Shape... shapes) {
    List<Shape> all = new ArrayList<>(List.of(shapes));
    if (title != null) {
      all.addFirst(text(2, "title", title));
    }
    return new Slide(number, "L", title, false, all, null);
  }

  static Shape text(int id, @Nullable String placeholder, String... lines) {
    return new Shape(
        id,
        "Text " + id,
        ShapeKind.TEXT,
        placeholder,
        new Box(10, 10, 300, 100),
        Arrays.stream(lines).map(line -> new Paragraph(line, 0)).toList(),
        null,
        true);
  }
}
