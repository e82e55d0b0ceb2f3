package dev.deckhand.ooxml.pptx.fit;

import dev.deckhand.document.TextFit;
import dev.deckhand.ooxml.pptx.part.PlaceholderType;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the text of a shape has to be shrunk to fit, in the steps PowerPoint takes.
 *
 * @param fontScale by what sizes are multiplied; 1 for text that fits as it is
 * @param lineReduction what is taken off line spacing
 * @param limit the scale that may not be gone below
 * @param left how much height is missing still, in points; 0 when it fits
 */
public record Shrink(double fontScale, double lineReduction, double limit, double left) {
  private static final double LEAST_SCALE = 0.7;
  private static final double LEAST_SIZE = 10;
  private static final int LEVELS = 9;

  private record Step(double scale, double reduction) {}

  private static final List<Step> STEPS =
      List.of(
          new Step(1, 0),
          new Step(1, 0.1),
          new Step(0.925, 0.1),
          new Step(0.925, 0.2),
          new Step(0.85, 0.2),
          new Step(0.775, 0.2),
          new Step(0.7, 0.2),
          new Step(0.625, 0.2),
          new Step(0.55, 0.2),
          new Step(0.475, 0.2),
          new Step(0.4, 0.2),
          new Step(0.325, 0.2),
          new Step(0.25, 0.2));

  /** Whether anything is shrunk. */
  public boolean shrinks() {
    return fontScale < 1 || lineReduction > 0;
  }

  /**
   * The least shrinking that makes the text fit, else the most the layout allows; empty without
   * text.
   */
  public static Optional<Shrink> of(SlideMeasure slide, ShapeTree.Placed shape) {
    TextFit whole = slide.shrunk(shape, 1, 0);
    if (whole == null) {
      return Optional.empty();
    }
    double limit = limit(slide, shape, whole);
    Shrink best = new Shrink(1, 0, limit, whole.overflow());
    for (Step step : STEPS) {
      TextFit fit = slide.shrunk(shape, step.scale(), step.reduction());
      if (step.scale() >= limit - 1e-6 && best.left() > 0 && fit != null) {
        best = new Shrink(step.scale(), step.reduction(), limit, fit.overflow());
      }
    }
    return Optional.of(best);
  }

  private static double limit(SlideMeasure slide, ShapeTree.Placed shape, TextFit whole) {
    double byLayout = byLayout(slide, PlaceholderType.of(shape.element()));
    double bySize = whole.smallest() > 0 ? LEAST_SIZE / whole.smallest() : 1;
    return Math.min(1, Math.max(byLayout, bySize));
  }

  private static double byLayout(SlideMeasure slide, @Nullable PlaceholderType placeholder) {
    if (placeholder == null) {
      return LEAST_SCALE;
    }
    TextStyleReader styles =
        new TextStyleReader(
            slide.sources().ofLayout(placeholder), slide.sources().fonts(), 1, 0, false);
    double first = styles.type(null, 0).size();
    double least = first;
    for (int level = 1; level < LEVELS; level++) {
      least = Math.min(least, styles.type(null, level).size());
    }
    return Math.min(LEAST_SCALE, least / first);
  }
}
