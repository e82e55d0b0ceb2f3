package dev.deckhand.plan;

import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.ShapeKind;
import org.jspecify.annotations.Nullable;

/** Binds operations on whole shapes. */
final class ShapeBinder {
  private final Findings findings;
  private final ShapeLedger shapes;
  private final ShapeBoxRules boxes;

  ShapeBinder(Findings findings, SlideLedger slides, ShapeLedger shapes) {
    this.findings = findings;
    this.shapes = shapes;
    this.boxes = new ShapeBoxRules(slides.deck(), findings);
  }

  @Nullable BoundDeckOperation bind(ShapeOperation operation) {
    return switch (operation) {
      case ShapeOperation.SetAltText text -> setAltText(text);
      case ShapeOperation.PlaceShape place -> placeShape(place);
      case ShapeOperation.DeleteShape delete -> deleteShape(delete);
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
}
