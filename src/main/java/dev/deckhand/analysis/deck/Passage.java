package dev.deckhand.analysis.deck;

import dev.deckhand.analysis.words.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a deck's text that can be quoted.
 *
 * @param slide one-based
 * @param shape drawing id, or {@code null} for notes
 * @param title the slide's title, possibly empty
 * @param text the words as they stand there
 */
record Passage(int slide, @Nullable Integer shape, Kind kind, String title, String text) {

  /** Where the words stand. */
  enum Kind {
    TITLE,
    BODY,
    TABLE_ROW,
    CHART,
    NOTES
  }

  String anchor() {
    return shape == null ? "slide " + slide : "slide " + slide + "/#" + shape;
  }

  Set<String> stems() {
    return Token.of(text).stream().map(Token::stem).collect(Collectors.toSet());
  }

  List<Token> tokens() {
    return Token.of(text);
  }
}
