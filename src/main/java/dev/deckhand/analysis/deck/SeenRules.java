package dev.deckhand.analysis.deck;

import dev.deckhand.analysis.deck.DeckFinding.Severity;
import dev.deckhand.document.Concealment;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Text that nobody sees, although the slide carries it. */
final class SeenRules {
  private SeenRules() {}

  static void check(DeckOutline deck, Findings findings) {
    for (Slide slide : deck.slides()) {
      for (Shape shape : slide.shapes()) {
        boolean part = shape.paragraphs().stream().anyMatch(p -> p.seen() != null);
        if (!shape.text().isBlank() && (!shape.visible() || part)) {
          String why = shape.visible() ? "in part" : words(shape.hiddenBecause());
          findings.add(
              "hidden-text",
              slide,
              shape,
              why,
              Severity.HINT,
              "has text nobody sees (%s); show it or delete it".formatted(why),
              null);
        }
      }
    }
  }

  private static String words(@Nullable Concealment why) {
    return switch (Objects.requireNonNullElse(why, Concealment.HIDDEN)) {
      case HIDDEN -> "marked hidden";
      case OFF_SLIDE -> "beside the slide";
      case NO_SIZE -> "no width or height";
      case TRANSPARENT -> "transparent";
      case SAME_COLOR -> "the colour of its background";
      case TINY -> "below 2 pt";
      case COVERED -> "covered by another shape";
    };
  }
}
