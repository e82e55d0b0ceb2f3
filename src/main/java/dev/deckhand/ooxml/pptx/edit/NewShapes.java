package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import dev.deckhand.ooxml.pptx.part.Slides;
import dev.deckhand.plan.BoundDeckOperation.ShapeRef;
import dev.deckhand.plan.BoundDeckOperation.SlideRef;
import dev.deckhand.plan.ShapeBox;
import java.util.Objects;
import org.w3c.dom.Element;

/** Puts new tables, pictures and charts on slides, on top of what is there. */
final class NewShapes {
  private final DeckEdit deck;
  private final SlideOrder order;
  private final SlideShapes shapes;

  NewShapes(DeckEdit deck, SlideOrder order, SlideShapes shapes) {
    this.deck = deck;
    this.order = order;
    this.shapes = shapes;
  }

  /**
   * A new shape of a slide.
   *
   * @param slide the part of the slide
   * @param element in its tree, without properties yet
   * @param id its drawing id
   */
  record Fresh(String slide, Element element, long id) {}

  /** An empty shape element at the end of the slide's tree. */
  Fresh add(SlideRef slideRef, String local) {
    String slide = order.part(slideRef);
    Element tree = Objects.requireNonNull(Slides.shapeTree(deck, slide));
    long id = ShapeTree.freeId(tree);
    Element element = Markup.element(tree, Ns.P, local);
    Markup.insert(tree, element, "extLst");
    return new Fresh(slide, element, id);
  }

  /** An empty graphic frame; returns its {@code a:graphicData}. */
  static Element frame(Fresh fresh, String name, String uri) {
    Element properties = Markup.append(fresh.element(), Ns.P, "nvGraphicFramePr");
    named(properties, fresh, name);
    Element locks =
        Markup.append(
            Markup.append(properties, Ns.P, "cNvGraphicFramePr"), Ns.A, "graphicFrameLocks");
    locks.setAttribute("noGrp", "1");
    Markup.append(properties, Ns.P, "nvPr");
    Element data =
        Markup.append(Markup.append(fresh.element(), Ns.A, "graphic"), Ns.A, "graphicData");
    data.setAttribute("uri", uri);
    return data;
  }

  /** Appends {@code p:cNvPr}; the name ends in a number as PowerPoint's do. */
  static Element named(Element properties, Fresh fresh, String name) {
    Element drawing = Markup.append(properties, Ns.P, "cNvPr");
    drawing.setAttribute("id", Long.toString(fresh.id()));
    drawing.setAttribute("name", name + " " + (fresh.id() - 1));
    return drawing;
  }

  /** Gives the shape its place, and later operations the name {@code @N} for it. */
  SlideShapes.OnSlide place(String operation, SlideRef slide, Fresh fresh, ShapeBox at) {
    shapes.added(operation, (int) fresh.id());
    SlideShapes.OnSlide added = shapes.find(operation, slide, new ShapeRef.Added(operation));
    new ShapePlacer(deck).place(added, at);
    return added;
  }
}
