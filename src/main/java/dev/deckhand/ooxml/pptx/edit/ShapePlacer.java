package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.pptx.part.DeckParts;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.PlaceholderChain;
import dev.deckhand.ooxml.pptx.part.PlaceholderType;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import dev.deckhand.ooxml.pptx.part.Slides;
import dev.deckhand.plan.ShapeBox;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Runs {@code placeShape}: writes {@code xfrm} (ECMA-376 part 1, 20.1.7.6). Rotation and flips
 * stay; a placeholder that stood where its layout says gets a place of its own.
 */
final class ShapePlacer {
  private final DeckParts deck;

  ShapePlacer(DeckParts deck) {
    this.deck = deck;
  }

  /**
   * Puts a shape and its stand-ins at a place of the slide.
   *
   * @throws DocumentProblem when the shape cannot have a place: in a group without size, for
   *     example
   */
  void place(SlideShapes.OnSlide found, ShapeBox at) {
    Box box = new Box(at.x(), at.y(), at.width(), at.height());
    List<Long> lengths = found.shape().space().lengths(box);
    for (Element shape : ShapeTree.withStandIns(found.element())) {
      Element transform = transform(found.slide(), shape);
      if (lengths == null || transform == null) {
        throw new DocumentProblem(
            DocumentProblem.Code.UNSUPPORTED_CONTENT,
            "%s cannot be given a place.".formatted(ShapeProperties.label(shape)),
            "Place the group it is in, or move it in PowerPoint.");
      }
      write(transform, lengths);
      TableSize.set(shape, lengths.get(2), lengths.get(3));
    }
  }

  private static void write(Element transform, List<Long> lengths) {
    Element offset = child(transform, "off", "ext", "chOff", "chExt");
    offset.setAttribute("x", lengths.get(0).toString());
    offset.setAttribute("y", lengths.get(1).toString());
    Element extent = child(transform, "ext", "chOff", "chExt");
    extent.setAttribute("cx", lengths.get(2).toString());
    extent.setAttribute("cy", lengths.get(3).toString());
  }

  private static Element child(Element transform, String name, String... followers) {
    Element child = Dom.child(transform, Ns.A, name);
    if (child == null) {
      child = Markup.element(transform, Ns.A, name);
      Markup.insert(transform, child, followers);
    }
    return child;
  }

  /**
   * The shape's own {@code xfrm}, made where it can be; never for a group, whose own space it is.
   */
  private @Nullable Element transform(String slide, Element shape) {
    Element own = ShapeProperties.transform(shape);
    if (own != null || Ns.P.is(shape, "grpSp")) {
      return own;
    }
    if (Ns.P.is(shape, "graphicFrame")) {
      Element made = Markup.element(shape, Ns.P, "xfrm");
      Markup.insert(shape, made, "graphic", "extLst");
      return made;
    }
    Element properties = Dom.child(shape, Ns.P, "spPr");
    if (properties == null) {
      return null;
    }
    Element made = Markup.element(properties, Ns.A, "xfrm");
    properties.insertBefore(made, properties.getFirstChild());
    turn(made, inherited(slide, shape));
    return made;
  }

  private @Nullable Element inherited(String slide, Element shape) {
    PlaceholderType placeholder = PlaceholderType.of(shape);
    return placeholder == null
        ? null
        : new PlaceholderChain(deck, Slides.layoutOf(deck, slide)).transform(placeholder);
  }

  private static void turn(Element made, @Nullable Element inherited) {
    for (String turn : List.of("rot", "flipH", "flipV")) {
      Markup.attribute(made, turn, Dom.attribute(inherited, turn));
    }
  }
}
