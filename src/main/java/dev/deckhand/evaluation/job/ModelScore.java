package dev.deckhand.evaluation.job;

import dev.deckhand.routing.Interval;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a model does in a run, over all features.
 *
 * @param model {@code provider/model}
 * @param plays results so far
 * @param cases different cases that were scored; repeats of a case count once, with their mean
 * @param mean mean score, 0 to 1; {@code null} when nothing was scored
 * @param interval the 95 % interval of the mean; {@code null} when nothing was scored
 * @param cost of the plays, in the currency of the model's prices; {@code null} when the cost of
 *     one is unknown
 */
public record ModelScore(
    String model,
    int plays,
    int cases,
    @Nullable Double mean,
    @Nullable Interval interval,
    @Nullable BigDecimal cost) {

  static ModelScore of(
      String model, int plays, int cases, @Nullable Double mean, @Nullable BigDecimal cost) {
    return new ModelScore(
        model,
        plays,
        cases,
        mean,
        mean == null ? null : Interval.of(Math.clamp(mean, 0.0, 1.0), cases),
        cost);
  }
}
