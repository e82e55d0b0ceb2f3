package dev.deckhand.evaluation.run;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run plays, and within which limits.
 *
 * @param models {@code provider/model}, at least one
 * @param features ids of the features whose cases are played; empty for all
 * @param tags a case is played when it has one of them; empty for all
 * @param variants whether cases are also played with changed inputs
 * @param repeat how often each case is played with each model, at least 1
 * @param parallel plays at the same time, at least 1
 * @param perProvider plays at the same time with models of one provider, at least 1
 * @param maxCost what the run may cost, in the currency of the models' prices; {@code null} for no
 *     limit
 * @param judge {@code provider/model} that judges by rubrics; {@code null} for none
 */
public record RunSettings(
    List<String> models,
    List<String> features,
    List<String> tags,
    boolean variants,
    int repeat,
    int parallel,
    int perProvider,
    @Nullable BigDecimal maxCost,
    @Nullable String judge) {
  /** Plays at the same time, when nothing else is said. */
  public static final int USUAL_PARALLEL = 4;

  public RunSettings {
    models = models.stream().distinct().toList();
    features = features.stream().distinct().sorted().toList();
    tags = tags.stream().distinct().sorted().toList();
    if (models.isEmpty()) {
      throw new IllegalArgumentException("a run needs a model");
    }
    if (repeat < 1 || parallel < 1 || perProvider < 1) {
      throw new IllegalArgumentException("repeats and plays at the same time are at least 1");
    }
    if (maxCost != null && maxCost.signum() < 0) {
      throw new IllegalArgumentException("what a run may cost is not negative");
    }
  }

  /** Every case once with each model. */
  public static RunSettings of(List<String> models) {
    return new RunSettings(
        models, List.of(), List.of(), false, 1, USUAL_PARALLEL, USUAL_PARALLEL, null, null);
  }
}
