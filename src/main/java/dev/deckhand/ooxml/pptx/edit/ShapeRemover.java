package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Graphic;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Runs {@code deleteShape}: the shape with its stand-ins, a group it leaves empty, what refers to
 * it (animations, ends of connectors), the relationships only it used, and the parts only they led
 * to.
 */
final class ShapeRemover {
  private final DeckEdit deck;
  private final LedParts parts;

  ShapeRemover(DeckEdit deck) {
    this.deck = deck;
    this.parts = new LedParts(deck);
  }

  void remove(SlideShapes.OnSlide found) {
    String slide = found.slide();
    Element gone = outermost(found.element());
    Set<Long> ids = shapes(gone).stream().map(ShapeRemover::id).collect(Collectors.toSet());
    Set<String> used = relationships(gone);
    used.addAll(diagramDrawings(slide, gone));
    Dom.remove(gone);
    Element root = deck.root(slide);
    Animations.forget(root, ids);
    Dom.below(root, element -> connects(element, ids)).forEach(Dom::remove);
    used.removeAll(relationships(root));
    unrelate(slide, used);
  }

  /** What goes with a shape: its alternatives, and the groups that hold nothing else. */
  private static Element outermost(Element shape) {
    Element gone = shape;
    while (true) {
      Element alternate = ShapeTree.alternate(gone);
      if (alternate != null && only(gone)) {
        gone = alternate;
      }
      Node parent = gone.getParentNode();
      if (!Ns.P.is(parent, "grpSp") || !only(gone)) {
        return gone;
      }
      gone = (Element) parent;
    }
  }

  private static boolean only(Element shape) {
    return Dom.children((Element) shape.getParentNode()).stream()
        .allMatch(
            sibling ->
                sibling == shape
                    || !(ShapeProperties.isShape(sibling)
                        || Ns.MC.is(sibling, "AlternateContent")));
  }

  private static List<Element> shapes(Element gone) {
    List<Element> shapes = Dom.below(gone, ShapeProperties::isShape);
    if (ShapeProperties.isShape(gone)) {
      shapes.add(gone);
    }
    return shapes;
  }

  private static long id(Element shape) {
    return ShapeProperties.id(shape);
  }

  private static boolean connects(Element element, Set<Long> ids) {
    return (Ns.A.is(element, "stCxn") || Ns.A.is(element, "endCxn"))
        && ids.contains(Dom.number(element, "id", -1));
  }

  /** The relationship ids that an element and all below it name. */
  private static Set<String> relationships(Element top) {
    Set<String> ids = new LinkedHashSet<>();
    List<Element> elements = Dom.below(top, element -> true);
    elements.add(top);
    for (Element element : elements) {
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        if (Ns.R.owns(attributes.item(i))) {
          ids.add(attributes.item(i).getNodeValue());
        }
      }
    }
    return ids;
  }

  /** The drawing kept beside SmartArt data is named there, not on the slide. */
  private Set<String> diagramDrawings(String slide, Element gone) {
    Set<String> ids = new HashSet<>();
    for (Element shape : shapes(gone)) {
      if (Graphic.kind(shape) == ShapeKind.SMART_ART) {
        deck.target(slide, Graphic.relationship(shape))
            .map(deck::root)
            .map(data -> Dom.below(data, Ns.DSP, "dataModelExt"))
            .orElse(List.of())
            .forEach(named -> ids.add(named.getAttribute("relId")));
      }
    }
    return ids;
  }

  private void unrelate(String slide, Set<String> unused) {
    Set<String> led = new LinkedHashSet<>();
    for (Relationship relationship : deck.relationships(slide)) {
      if (unused.contains(relationship.id())) {
        if (!relationship.external() && deck.has(relationship.partName())) {
          led.addAll(parts.ledTo(relationship.partName()));
        }
        deck.unrelate(slide, relationship.id());
      }
    }
    parts.dropUnneeded(led);
  }
}
