package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import org.w3c.dom.Element;

/** Runs {@code setAltText}: {@code descr} of {@code p:cNvPr} (ECMA-376 part 1, 19.3.1.12). */
final class AltText {
  private AltText() {}

  /**
   * Sets the text on the shape and its stand-ins. Without any, the title goes too, for programs
   * read that in its place.
   */
  static void set(Element shape, String text) {
    String clean = PlainText.clean(text).strip();
    for (Element each : ShapeTree.withStandIns(shape)) {
      Element drawing = ShapeProperties.drawing(each);
      if (drawing != null && clean.isEmpty()) {
        Markup.attribute(drawing, "descr", null);
        Markup.attribute(drawing, "title", null);
      } else if (drawing != null) {
        Markup.attribute(drawing, "descr", clean);
      }
    }
  }
}
