package dev.deckhand.plan;

import dev.deckhand.plan.BoundDeckOperation.SlideRef;
import org.jspecify.annotations.Nullable;

/** Where operations may put a new shape. */
final class NewShapes {
  private final Findings findings;
  private final SlideLedger slides;
  private final ShapeBoxRules boxes;

  NewShapes(Findings findings, SlideLedger slides) {
    this.findings = findings;
    this.slides = slides;
    this.boxes = new ShapeBoxRules(slides.deck(), findings);
  }

  /**
   * The slide, when there is one and a shape with some height and width can stand there; asks for
   * consent where the slide is hidden.
   *
   * @param what the shape in words
   */
  @Nullable SlideRef find(String slideText, ShapeBox at, String what, Operation operation) {
    SlideRef slide = slides.find(slideText, operation);
    if (slide != null) {
      slides.touches(slide, operation);
    }
    boolean allowed = boxes.allow(at, slideText, operation);
    if (allowed && Math.min(at.width(), at.height()) < 1) {
      findings.error(
          "bad-place",
          "A %s is at least 1 point wide and high".formatted(what),
          slideText,
          operation);
      return null;
    }
    return allowed ? slide : null;
  }
}
