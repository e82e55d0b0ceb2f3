package dev.deckhand.assist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer in words.
 *
 * @param markdown the text; it never contains links or pictures to load
 * @param citations what it rests on
 * @param unverified figures of the text that nothing it cites gives, as they are written there
 */
public record Answer(String markdown, List<Citation> citations, List<String> unverified) {
  public Answer(String markdown, List<Citation> citations, @Nullable List<String> unverified) {
    this.markdown = markdown;
    this.citations = List.copyOf(citations);
    this.unverified = unverified == null ? List.of() : List.copyOf(unverified);
  }

  /** An answer all of whose figures are traced, or whose figures are not looked at. */
  public Answer(String markdown, List<Citation> citations) {
    this(markdown, citations, List.of());
  }

  /** The same with figures that nothing it cites gives. */
  Answer withUnverified(List<String> figures) {
    return new Answer(markdown, citations, figures);
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
