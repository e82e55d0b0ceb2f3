package dev.deckhand.web;

import dev.deckhand.assist.Scoreboard;
import dev.deckhand.evaluation.check.OutcomeCheck;
import dev.deckhand.evaluation.run.Play;
import dev.deckhand.evaluation.run.Plays;
import dev.deckhand.evaluation.run.RunSettings;
import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.evaluation.suite.Suite;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run would take.
 *
 * @param cases different cases that would be played
 * @param plays how many there would be, over all models, variants and repeats
 * @param judged plays a judge would be asked about; its calls are not among the costs
 * @param models one for each model
 * @param needsMaxCost whether a limit of its cost has to be given
 */
public record RunEstimate(
    int cases, int plays, int judged, List<ModelEstimate> models, boolean needsMaxCost) {
  /**
   * What a run would take of one model.
   *
   * @param cost what plays of these features have cost so far, times their number, in the currency
   *     of the model's prices
   * @param unknown plays of which no earlier one tells the cost; they are not in {@code cost}
   */
  public record ModelEstimate(String model, int plays, BigDecimal cost, int unknown) {}

  private record Key(String feature, String model) {}

  static RunEstimate of(
      Suite suite, RunSettings settings, Scoreboard.Board board, EvaluationRules rules) {
    List<Play> plays = Plays.of(List.of(suite), settings);
    Map<Key, BigDecimal> costs = costs(board);
    return new RunEstimate(
        (int) plays.stream().map(play -> play.sample().id()).distinct().count(),
        plays.size(),
        settings.judge() == null
            ? 0
            : (int) plays.stream().filter(play -> hasRubric(play.sample())).count(),
        settings.models().stream().map(model -> estimate(model, plays, costs)).toList(),
        rules.costsMoney(settings));
  }

  /** The latest of each feature and model whose cost is known. */
  private static Map<Key, BigDecimal> costs(Scoreboard.Board board) {
    Map<Key, BigDecimal> costs = new HashMap<>();
    for (Scoreboard.Entry entry : board.scores()) {
      BigDecimal cost = entry.cost();
      if (cost != null) {
        costs.putIfAbsent(new Key(entry.feature(), entry.model()), cost);
      }
    }
    return costs;
  }

  private static ModelEstimate estimate(
      String model, List<Play> plays, Map<Key, BigDecimal> costs) {
    BigDecimal sum = BigDecimal.ZERO;
    int count = 0;
    int unknown = 0;
    for (Play play : plays) {
      if (play.model().equals(model)) {
        count++;
        @Nullable BigDecimal cost =
            EvaluationRules.isBuiltin(model)
                ? BigDecimal.ZERO
                : costs.get(new Key(play.sample().feature(), model));
        sum = cost == null ? sum : sum.add(cost);
        unknown += cost == null ? 1 : 0;
      }
    }
    return new ModelEstimate(model, count, sum, unknown);
  }

  private static boolean hasRubric(SampleCase sample) {
    return sample.checks().stream().anyMatch(OutcomeCheck.Rubric.class::isInstance);
  }
}
