package dev.deckhand.evaluation.score.deck;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts of slides. */
final class Texts {
  private static final int MOST = 60;

  private Texts() {}

  /** A slide by its number; empty where the deck has none. */
  static Optional<Slide> slide(DeckOutline deck, int number) {
    return deck.slides().stream().filter(slide -> slide.number() == number).findFirst();
  }

  /** The slide of a number; all of them when no number is given. */
  static List<Slide> where(DeckOutline deck, @Nullable Integer number) {
    return number == null ? deck.slides() : slide(deck, number).stream().toList();
  }

  /** What viewers read on a slide. */
  static String seen(Slide slide) {
    return slide.shapes().stream().map(Shape::seenText).collect(Collectors.joining("\n"));
  }

  /** Number of words. */
  static int words(@Nullable String text) {
    String bare = text == null ? "" : text.strip();
    return bare.isEmpty() ? 0 : bare.split("\\s+").length;
  }

  static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= MOST ? line : line.substring(0, MOST - 1) + "…";
  }

  /** The same text whatever its white space and capitals. */
  static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip().toLowerCase(Locale.ROOT);
  }
}
