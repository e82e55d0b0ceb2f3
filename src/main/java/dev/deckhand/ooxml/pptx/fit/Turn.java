package dev.deckhand.ooxml.pptx.fit;

import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.ooxml.pptx.part.Dom;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The rotation of a shape.
 *
 * @param radians clockwise
 */
record Turn(double radians) {
  private static final double PER_DEGREE = 60_000;

  static Turn of(@Nullable Element transform) {
    return new Turn(Math.toRadians(Dom.number(transform, "rot", 0) / PER_DEGREE));
  }

  /** What a box covers when it is turned about its middle. */
  Box bounds(Box box) {
    return around(box, box);
  }

  /** What an inner box covers when it is turned with an outer one, about the outer's middle. */
  Box around(Box outer, Box inner) {
    if (radians == 0) {
      return inner;
    }
    double sin = Math.sin(radians);
    double cos = Math.cos(radians);
    double middleX = outer.x() + outer.width() / 2;
    double middleY = outer.y() + outer.height() / 2;
    double dx = inner.x() + inner.width() / 2 - middleX;
    double dy = inner.y() + inner.height() / 2 - middleY;
    double width = Math.abs(inner.width() * cos) + Math.abs(inner.height() * sin);
    double height = Math.abs(inner.width() * sin) + Math.abs(inner.height() * cos);
    return new Box(
        middleX + dx * cos - dy * sin - width / 2,
        middleY + dx * sin + dy * cos - height / 2,
        width,
        height);
  }
}
