package dev.deckhand.ooxml.pptx.read;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import org.w3c.dom.Element;

/** The mark by which Office says that a shape is decoration and needs no alternative text. */
final class Decoration {
  private Decoration() {}

  static boolean marked(Element shape) {
    Element list = Dom.child(ShapeProperties.drawing(shape), Ns.A, "extLst");
    if (list == null) {
      return false;
    }
    return Dom.below(list, element -> "decorative".equals(element.getLocalName())).stream()
        .anyMatch(element -> Dom.flag(element, "val", false));
  }
}
