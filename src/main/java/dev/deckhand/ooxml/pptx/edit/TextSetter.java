package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import dev.deckhand.ooxml.pptx.part.Slides;
import dev.deckhand.plan.BoundDeckOperation.SetText;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Runs {@code setText}. */
final class TextSetter {
  private final DeckEdit deck;
  private final SlideOrder order;
  private final SlideAdder adder;

  TextSetter(DeckEdit deck, SlideOrder order, SlideAdder adder) {
    this.deck = deck;
    this.order = order;
    this.adder = adder;
  }

  void run(SetText operation) {
    String slide = order.part(operation.slide());
    Element shape = shape(slide, operation);
    if (shape == null || !Ns.P.is(shape, "sp")) {
      throw new DocumentProblem(
          DocumentProblem.Code.UNSUPPORTED_CONTENT,
          "Operation %s: the slide has no text shape #%d."
              .formatted(operation.id(), operation.shapeId()),
          "Name a text box or placeholder of the slide.");
    }
    TextBody.write(body(shape), operation.paragraphs());
  }

  private @Nullable Element shape(String slide, SetText operation) {
    String key = operation.placeholder();
    return key == null
        ? ShapeTree.byId(Slides.shapeTree(deck, slide), operation.shapeId())
        : adder.placeholder(slide, key);
  }

  /** The text body of a shape, made when it has none yet. */
  static Element body(Element shape) {
    Element body = Paragraphs.body(shape);
    if (body == null) {
      body = Markup.element(shape, Ns.P, "txBody");
      Markup.insert(shape, body, "extLst");
      Markup.append(body, Ns.A, "bodyPr");
      Markup.append(body, Ns.A, "lstStyle");
    }
    return body;
  }
}
