package dev.deckhand.analysis.story;

/**
 * A point of a slide.
 *
 * @param level 0 to 8
 */
public record Line(String text, int level) {
  public Line {
    level = Math.clamp(level, 0, 8);
  }

  /** A point of the first level. */
  public static Line of(String text) {
    return new Line(text, 0);
  }
}
