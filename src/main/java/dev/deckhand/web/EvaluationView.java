package dev.deckhand.web;

import dev.deckhand.evaluation.job.Evaluation;
import dev.deckhand.evaluation.job.Evaluations;
import dev.deckhand.evaluation.run.FeatureTally;
import dev.deckhand.evaluation.run.RunSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A run as it stands.
 *
 * @param plays how many there are
 * @param played results so far
 * @param leftOut plays that will have no result
 * @param spent what its calls cost so far, in the currency of the models' prices
 * @param scores by feature and model; empty in lists
 */
public record EvaluationView(
    UUID id,
    String suite,
    Evaluation.Status status,
    RunSettings settings,
    int plays,
    int played,
    int leftOut,
    BigDecimal spent,
    Instant createdAt,
    List<FeatureTally> scores) {

  static EvaluationView of(Evaluation evaluation, Evaluations all, boolean withScores) {
    Evaluation.Progress progress = all.progress(evaluation.id());
    return new EvaluationView(
        evaluation.id(),
        evaluation.suite(),
        evaluation.status(progress),
        evaluation.settings(),
        evaluation.plays(),
        progress.played(),
        progress.leftOut(),
        all.spent(evaluation.id()),
        evaluation.createdAt(),
        withScores ? FeatureTally.of(all.played(evaluation.id())) : List.of());
  }
}
