package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import dev.deckhand.ooxml.pptx.part.PlaceholderType;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import dev.deckhand.ooxml.pptx.part.Slides;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Date, footer and slide number of a new slide. PowerPoint switches them on for a deck as a whole
 * and keeps that nowhere but on the slides; so each is taken over when more than half of the other
 * slides show it and the layout has a place for it, with the text of the first that does.
 */
final class Furniture {
  private static final List<String> TYPES = List.of("dt", "ftr", "sldNum");

  private final DeckEdit deck;
  private final SlideOrder order;

  Furniture(DeckEdit deck, SlideOrder order) {
    this.deck = deck;
    this.order = order;
  }

  void add(String slide, String layout) {
    add(slide, layout, TYPES);
  }

  /** What a slide that changed its layout did not show only because the old one has no place. */
  void addMissing(String slide, @Nullable String oldLayout, String layout) {
    List<String> missing =
        TYPES.stream()
            .filter(type -> oldLayout == null || find(deck, oldLayout, type) == null)
            .filter(type -> find(deck, slide, type) == null)
            .toList();
    add(slide, layout, missing);
  }

  private void add(String slide, String layout, List<String> types) {
    List<String> others =
        order.now().stream().filter(Objects::nonNull).filter(part -> !part.equals(slide)).toList();
    for (String type : types) {
      List<Element> shown =
          others.stream().map(other -> find(deck, other, type)).filter(Objects::nonNull).toList();
      Element place = find(deck, layout, type);
      Element tree = Slides.shapeTree(deck, slide);
      if (place != null && tree != null && shown.size() * 2 > others.size()) {
        copy(PlaceholderShape.append(tree, place), shown.getFirst(), number(slide));
      }
    }
  }

  private static void copy(Element shape, Element model, int number) {
    Element body = Paragraphs.body(model);
    if (body == null) {
      return;
    }
    Element copy = Markup.copy(body, shape);
    Dom.below(copy, Furniture::link).forEach(Dom::remove);
    for (Element field : Dom.below(copy, Ns.A, "fld")) {
      Element text = Dom.child(field, Ns.A, "t");
      if (text != null && field.getAttribute("type").equals("slidenum")) {
        text.setTextContent(String.valueOf(number));
      }
    }
    shape.appendChild(copy);
  }

  /** A link would need a relationship of the new slide. */
  private static boolean link(Element element) {
    return Ns.A.is(element, "hlinkClick") || Ns.A.is(element, "hlinkMouseOver");
  }

  private int number(String slide) {
    return order.now().indexOf(slide) + 1;
  }

  /** The shape of a sheet that shows date, footer or number. */
  static @Nullable Element find(DeckParts deck, String sheet, String type) {
    for (ShapeTree.Placed shape :
        ShapeTree.shapes(Slides.shapeTree(deck, sheet), Integer.MAX_VALUE)) {
      PlaceholderType placeholder = PlaceholderType.of(shape.element());
      if (placeholder != null && placeholder.type().equals(type)) {
        return shape.element();
      }
    }
    return null;
  }
}
