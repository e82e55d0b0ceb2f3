package dev.deckhand.ooxml.pptx.fit;

/**
 * How a paragraph is set. Lengths are points.
 *
 * @param left where its lines begin, from the left of the text area
 * @param right room left free at the right
 * @param first where the text of its first line begins
 * @param tab distance of default tab stops
 * @param line distance of lines
 * @param before room above it
 * @param after room below it
 * @param align {@code l}, {@code ctr}, {@code r}, {@code just} or {@code dist}
 */
record ParagraphLook(
    double left,
    double right,
    double first,
    double tab,
    Spacing line,
    Spacing before,
    Spacing after,
    String align) {

  /** A distance in points, or as a share of the line height. */
  record Spacing(boolean absolute, double amount) {
    static final Spacing NONE = new Spacing(true, 0);
    static final Spacing SINGLE = new Spacing(false, 1);

    double of(double lineHeight) {
      return absolute ? amount : amount * lineHeight;
    }
  }
}
