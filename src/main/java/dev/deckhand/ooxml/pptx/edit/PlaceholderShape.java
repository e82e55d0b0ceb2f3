package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.PlaceholderType;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import java.util.List;
import org.w3c.dom.Element;

/** Makes a slide's placeholder from that of its layout; place and look stay inherited. */
final class PlaceholderShape {
  /** {@code hasCustomPrompt} belongs to layouts only. */
  private static final List<String> TIES = List.of("type", "orient", "sz", "idx");

  private PlaceholderShape() {}

  static Element append(Element tree, Element ofLayout) {
    long id = ShapeTree.freeId(tree);
    Element shape = Markup.element(tree, Ns.P, "sp");
    Markup.insert(tree, shape, "extLst");
    Element properties = Markup.append(shape, Ns.P, "nvSpPr");
    Element drawing = Markup.append(properties, Ns.P, "cNvPr");
    drawing.setAttribute("id", Long.toString(id));
    drawing.setAttribute("name", name(ofLayout, id));
    Element locks = Markup.append(Markup.append(properties, Ns.P, "cNvSpPr"), Ns.A, "spLocks");
    locks.setAttribute("noGrp", "1");
    Element tie = Markup.append(Markup.append(properties, Ns.P, "nvPr"), Ns.P, "ph");
    Element model = PlaceholderType.element(ofLayout);
    TIES.forEach(attribute -> Markup.attribute(tie, attribute, Dom.attribute(model, attribute)));
    Markup.append(shape, Ns.P, "spPr");
    return shape;
  }

  /** Puts a placeholder where that of the layout stands, for one that would not find it. */
  static void stand(Element shape, Element ofLayout) {
    Element place = ShapeProperties.transform(ofLayout);
    Element properties = Dom.child(shape, Ns.P, "spPr");
    if (place != null && properties != null) {
      properties.insertBefore(Markup.copy(place, properties), properties.getFirstChild());
    }
  }

  /** As PowerPoint names them: the layout's name with the number counted anew. */
  private static String name(Element ofLayout, long id) {
    String name = ShapeProperties.name(ofLayout).replaceFirst("\\s*\\d+$", "");
    return (name.isEmpty() ? "Placeholder" : name) + " " + (id - 1);
  }
}
