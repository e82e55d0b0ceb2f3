package dev.deckhand.analysis;

import java.util.List;

/** What an analysis came to. */
public sealed interface Finding {

  /**
   * An answer.
   *
   * @param markdown the text
   * @param quotes the places it rests on
   */
  record Said(String markdown, List<Quote> quotes) implements Finding {
    public Said {
      quotes = List.copyOf(quotes);
    }
  }

  /**
   * The analysis cannot answer.
   *
   * @param message what it does not understand or know
   * @param nextStep what the user can do
   */
  record Unable(String message, String nextStep) implements Finding {}

  /**
   * A place and what stands there.
   *
   * @param anchor {@code Sales!B2:B9}, {@code slide 3} or {@code slide 3/#4}
   * @param text a value, a total, quoted words, or a formula with its result ({@code =SUM(A1:A3) =
   *     6})
   */
  record Quote(String anchor, String text) {}
}
