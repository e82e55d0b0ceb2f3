package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import dev.deckhand.ooxml.pptx.part.ShapeProperties;
import dev.deckhand.plan.BoundDeckOperation.SetText;
import dev.deckhand.plan.FitMode;
import org.w3c.dom.Element;

/** Runs {@code setText}. */
final class TextSetter {
  private final SlideShapes shapes;
  private final TextShrinker shrinker;

  TextSetter(SlideShapes shapes, TextShrinker shrinker) {
    this.shapes = shapes;
    this.shrinker = shrinker;
  }

  void run(SetText operation) {
    SlideShapes.OnSlide found = shapes.find(operation.id(), operation.slide(), operation.shape());
    Element shape = found.element();
    if (!Ns.P.is(shape, "sp")) {
      throw new DocumentProblem(
          DocumentProblem.Code.UNSUPPORTED_CONTENT,
          "Operation %s: %s takes no text.".formatted(operation.id(), ShapeProperties.label(shape)),
          "Name a text box or placeholder of the slide.");
    }
    TextBody.write(body(shape), operation.paragraphs());
    if (operation.fit() == FitMode.SHRINK) {
      shrinker.shrink(found);
    }
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
