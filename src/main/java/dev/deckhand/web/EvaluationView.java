package dev.deckhand.web;

import dev.deckhand.evaluation.job.Evaluation;
import dev.deckhand.evaluation.job.Evaluations;
import dev.deckhand.evaluation.job.ModelScore;
import dev.deckhand.evaluation.run.FeatureTally;
import dev.deckhand.evaluation.run.RunSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A run as it stands.
 *
 * @param plays how many there are
 * @param played results so far
 * @param leftOut plays that will have no result
 * @param spent what its calls cost so far, in the currency of the models' prices
 * @param models how each model does over all features, the best first; those without a result are
 *     left out
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
    List<ModelScore> models,
    List<FeatureTally> scores) {

  /** A run with its scores by feature. */
  static EvaluationView of(Evaluation evaluation, Evaluations all) {
    List<ModelScore> models =
        models(List.of(evaluation), all).getOrDefault(evaluation.id(), List.of());
    return of(evaluation, all, models, FeatureTally.of(all.played(evaluation.id())));
  }

  /** A run in short. */
  static EvaluationView brief(Evaluation evaluation, Evaluations all) {
    return briefs(List.of(evaluation), all).getFirst();
  }

  /** Several runs in short. */
  static List<EvaluationView> briefs(List<Evaluation> evaluations, Evaluations all) {
    Map<UUID, List<ModelScore>> models = models(evaluations, all);
    return evaluations.stream()
        .map(e -> of(e, all, models.getOrDefault(e.id(), List.of()), List.of()))
        .toList();
  }

  private static Map<UUID, List<ModelScore>> models(List<Evaluation> evaluations, Evaluations all) {
    return all.scores(evaluations.stream().map(Evaluation::id).toList());
  }

  private static EvaluationView of(
      Evaluation evaluation, Evaluations all, List<ModelScore> models, List<FeatureTally> scores) {
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
        models,
        scores);
  }
}
