package dev.deckhand.web;

import dev.deckhand.evaluation.run.RunSettings;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run to begin.
 *
 * @param suite name of a suite
 * @param models {@code provider/model}; all that take work when left out
 * @param features ids; all when left out
 * @param tags a case is played when it has one of them; all when left out
 * @param variants whether cases are also played with changed inputs
 * @param repeat how often each case is played with each model; once when left out
 * @param maxCost what the run may cost; needed for models with prices
 * @param judge {@code provider/model} that judges by rubrics; nobody when left out
 */
public record EvaluationRequest(
    @NotBlank String suite,
    @Nullable @Size(max = 50) List<String> models,
    @Nullable @Size(max = 100) List<String> features,
    @Nullable @Size(max = 100) List<String> tags,
    @Nullable Boolean variants,
    @Nullable @Min(1) @Max(100) Integer repeat,
    @Nullable @DecimalMin("0") BigDecimal maxCost,
    @Nullable String judge) {

  /** The settings of the run, with these models when none is named. */
  RunSettings settings(List<String> all) {
    return new RunSettings(
        models == null || models.isEmpty() ? all : models,
        Objects.requireNonNullElse(features, List.of()),
        Objects.requireNonNullElse(tags, List.of()),
        Boolean.TRUE.equals(variants),
        Objects.requireNonNullElse(repeat, 1),
        RunSettings.USUAL_PARALLEL,
        RunSettings.USUAL_PARALLEL,
        maxCost,
        judge);
  }
}
