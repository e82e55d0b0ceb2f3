package dev.deckhand.analysis.deck;

import org.jspecify.annotations.Nullable;

/**
 * Something on a slide that does not fit. Lengths are points.
 *
 * @param slide one-based
 * @param shape drawing id of the shape it is about
 * @param label the shape as reports name it
 * @param other the other shape of an overlap, as reports name it
 * @param amount by how much: what is missing, covered or outside; for {@link Kind#TINY} the size
 * @param limit what there is, or what would be enough
 * @param words the finding in words, without the next step
 */
public record Misfit(
    Kind kind,
    int slide,
    int shape,
    String label,
    @Nullable String other,
    double amount,
    double limit,
    String words) {

  /** What is wrong. */
  public enum Kind {
    /** Text needs more height than its shape has. */
    OVERFLOW("overflow"),
    /** A word is wider than a line. */
    TOO_WIDE("word-too-wide"),
    /** Text lies on other text, on a table or on a chart, or partly on a picture. */
    OVERLAP("overlap"),
    /** Something runs over the edge of the slide. */
    OFF_SLIDE("off-slide"),
    /** Text too small to be read from a distance. */
    TINY("tiny-text");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Stable, lower case with dashes. */
    public String code() {
      return code;
    }
  }

  /** Whether two are about the same shapes and kind. */
  boolean sameAs(Misfit earlier) {
    return kind == earlier.kind
        && shape == earlier.shape
        && java.util.Objects.equals(other, earlier.other);
  }
}
