package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.Xml;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Of content with alternatives, such as newer charts, ink and 3-D models, takes what programs that
 * do not know it are to show: mostly a picture of it (ECMA-376 part 3, 7.6). POI takes the new.
 */
final class Fallbacks {
  private static final Set<String> SHAPES = Set.of("sp", "pic", "grpSp", "cxnSp", "graphicFrame");
  private static final Set<String> TREES = Set.of("spTree", "grpSp");

  private final OpcEdit copy;

  Fallbacks(OpcEdit copy) {
    this.copy = copy;
  }

  void take(Collection<String> sheets) {
    for (String sheet : sheets) {
      Document xml = Xml.parse(copy.part(sheet));
      boolean changed = false;
      for (Element either : Dom.below(xml.getDocumentElement(), Ns.MC, "AlternateContent")) {
        changed |= TREES.contains(either.getParentNode().getLocalName()) && take(either);
      }
      if (changed) {
        copy.put(sheet, Xml.serialise(xml));
      }
    }
  }

  private static boolean take(Element either) {
    Element choice = Dom.child(either, Ns.MC, "Choice");
    Element fallback = Dom.child(either, Ns.MC, "Fallback");
    if (choice != null && Dom.child(choice, Ns.P, "sp") != null) {
      return false; // text with formulas, which are drawn as text
    }
    List<Element> shapes =
        fallback == null
            ? List.of()
            : Dom.children(fallback).stream()
                .filter(child -> Ns.P.owns(child) && SHAPES.contains(child.getLocalName()))
                .toList();
    Node tree = either.getParentNode();
    shapes.forEach(shape -> tree.insertBefore(shape, either));
    if (!shapes.isEmpty()) {
      Dom.remove(either);
    }
    return !shapes.isEmpty();
  }
}
