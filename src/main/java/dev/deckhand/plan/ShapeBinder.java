package dev.deckhand.plan;

import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.plan.BoundDeckOperation.SlideRef;
import org.jspecify.annotations.Nullable;

/** Binds operations on whole shapes. */
final class ShapeBinder {
  private final Findings findings;
  private final SlideLedger slides;
  private final ShapeLedger shapes;
  private final ShapeBoxRules boxes;

  ShapeBinder(Findings findings, SlideLedger slides, ShapeLedger shapes) {
    this.findings = findings;
    this.slides = slides;
    this.shapes = shapes;
    this.boxes = new ShapeBoxRules(slides.deck(), findings);
  }

  @Nullable BoundDeckOperation bind(ShapeOperation operation) {
    return switch (operation) {
      case ShapeOperation.SetAltText text -> setAltText(text);
      case ShapeOperation.PlaceShape place -> placeShape(place);
      case ShapeOperation.DeleteShape delete -> deleteShape(delete);
      case ShapeOperation.AddTextBox add -> addTextBox(add);
    };
  }

  private @Nullable BoundDeckOperation setAltText(ShapeOperation.SetAltText text) {
    ShapeLedger.Found found = shapes.find(text.slide(), text.shape(), text);
    if (found == null) {
      return null;
    }
    Shape shape = found.shape();
    String old = shape == null ? null : shape.altText();
    if (old != null && !old.equals(text.text())) {
      findings.consent(
          "overwrite",
          "%s has the alternative text \"%s\", which is %s"
              .formatted(found.label(), old, text.text().isBlank() ? "removed" : "replaced"),
          found.anchor() + "/altText",
          text);
    }
    return new BoundDeckOperation.SetAltText(text.id(), found.slide(), found.ref(), text.text());
  }

  private @Nullable BoundDeckOperation placeShape(ShapeOperation.PlaceShape place) {
    ShapeLedger.Found found = shapes.find(place.slide(), place.shape(), place);
    if (found == null || !boxes.allow(place.at(), found.anchor(), place)) {
      return null;
    }
    Shape shape = found.shape();
    if (shape != null && shape.kind() == ShapeKind.GROUP && shape.at() == null) {
      findings.error(
          "no-place",
          "Group %s has no place of its own; place the shapes in it".formatted(found.label()),
          found.anchor(),
          place);
      return null;
    }
    return new BoundDeckOperation.PlaceShape(place.id(), found.slide(), found.ref(), place.at());
  }

  /** Whatever a reader would miss needs consent; an empty text shape does not. */
  private @Nullable BoundDeckOperation deleteShape(ShapeOperation.DeleteShape delete) {
    ShapeLedger.Found found = shapes.find(delete.slide(), delete.shape(), delete);
    if (found == null) {
      return null;
    }
    Shape shape = found.shape();
    if (shape != null && (shape.kind() != ShapeKind.TEXT || !shape.text().isBlank())) {
      findings.consent(
          "delete-shape",
          "%s, a %s, is deleted%s"
              .formatted(
                  found.label(),
                  ShapeLedger.words(shape.kind()),
                  shape.kind() == ShapeKind.GROUP ? " with all shapes in it" : ""),
          found.anchor(),
          delete);
    }
    shapes.deleted(found);
    return new BoundDeckOperation.DeleteShape(delete.id(), found.slide(), found.ref());
  }

  private @Nullable BoundDeckOperation addTextBox(ShapeOperation.AddTextBox add) {
    SlideRef slide = slides.find(add.slide(), add);
    if (slide == null) {
      return null;
    }
    slides.touches(slide, add);
    if (add.paragraphs().stream().allMatch(paragraph -> paragraph.text().isBlank())) {
      findings.error("nothing-to-write", "A text box needs text", add.slide(), add);
      return null;
    }
    if (!boxes.allow(add.at(), add.slide(), add)
        || !ParagraphRules.allow(add.paragraphs(), add.slide(), add, findings)) {
      return null;
    }
    if (Math.min(add.at().width(), add.at().height()) < 1) {
      findings.error("bad-place", "A text box is at least 1 point wide and high", add.slide(), add);
      return null;
    }
    shapes.added(slide, add.id());
    return new BoundDeckOperation.AddTextBox(add.id(), slide, add.at(), add.paragraphs());
  }
}
