package dev.deckhand.assist;

import java.util.List;

/**
 * An answer in words.
 *
 * @param markdown the text; it never contains links or pictures to load
 * @param citations what it rests on
 */
public record Answer(String markdown, List<Citation> citations) {
  public Answer {
    citations = List.copyOf(citations);
  }

  /**
   * A place the answer rests on.
   *
   * @param anchor {@code Sales!B2:B9} or {@code slide 3} or {@code slide 3/#4}
   * @param text what is said to be there
   * @param verified whether it was found there in the version that was read
   */
  public record Citation(String anchor, String text, boolean verified) {}
}
