package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.Slide;

/**
 * Whether POI may draw a slide. Its text layout cannot be interrupted and costs most by the line,
 * so lines are estimated first.
 */
final class DrawingCost {
  private static final int MAX_SHAPES = 2_000;
  private static final int MAX_BYTES = 8 << 20;
  private static final int MAX_CHARACTERS = 50_000;
  private static final double MAX_LINES = 2_000;
  private static final double CHARACTER_WIDTH = 6;

  private DrawingCost() {}

  /**
   * Judges a slide by its outline.
   *
   * @param bytes size of its part, for what the outline does not show, such as paths
   */
  static boolean affordable(Slide slide, int bytes) {
    double lines = 0;
    int characters = 0;
    for (Shape shape : slide.shapes()) {
      lines += lines(shape);
      characters += shape.text().length();
    }
    return slide.shapes().size() <= MAX_SHAPES
        && bytes <= MAX_BYTES
        && characters <= MAX_CHARACTERS
        && lines <= MAX_LINES;
  }

  private static double lines(Shape shape) {
    Box box = shape.at();
    double width = box == null ? 1 : Math.abs(box.width());
    double perLine = Math.max(width / CHARACTER_WIDTH, 1);
    return shape.paragraphs().size() + shape.text().length() / perLine;
  }
}
