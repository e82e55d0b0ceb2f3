package dev.deckhand.analysis.deck;

import org.jspecify.annotations.Nullable;

/**
 * Something to mend in a deck.
 *
 * @param code stable, lower case with dashes
 * @param slide one-based
 * @param shape drawing id, or {@code null} when it is about the slide
 * @param label the shape as people know it, {@code #4 Title 1}
 * @param measured the value it was judged by, in words ({@code 2.9:1}), or {@code null}
 * @param message what is wrong and what to do
 * @param remedy what would mend it, or {@code null} when a person has to
 */
public record DeckFinding(
    String code,
    int slide,
    @Nullable Integer shape,
    @Nullable String label,
    @Nullable String measured,
    Severity severity,
    String message,
    @Nullable Remedy remedy) {

  /** How much it weighs. */
  public enum Severity {
    /**
     * Viewers lose something: text that is cut off or cannot be read, a link that leads nowhere.
     */
    ERROR,
    /** Viewers are disturbed, or some of them left out. */
    WARNING,
    /** A matter of care. */
    HINT
  }

  /** {@code slide 3} or {@code slide 3/#4}, as citations name places. */
  public String anchor() {
    return shape == null ? "slide " + slide : "slide " + slide + "/#" + shape;
  }
}
