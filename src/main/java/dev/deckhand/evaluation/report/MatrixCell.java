package dev.deckhand.evaluation.report;

import dev.deckhand.evaluation.run.Played;
import dev.deckhand.evaluation.statistics.CaseMeans;
import dev.deckhand.routing.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a model did on a feature in a run.
 *
 * @param mean mean score of its cases, 0 to 1
 * @param interval 95 % interval of the mean
 * @param cases scored cases
 * @param solved cases for which every check held, each time
 * @param cost mean cost of a play; {@code null} when prices are unknown
 * @param p95Millis latency that 95 % of the plays did not exceed
 */
public record MatrixCell(
    String feature,
    String model,
    double mean,
    Interval interval,
    int cases,
    int solved,
    @Nullable BigDecimal cost,
    long p95Millis) {

  /** Sums plays of one model on one feature up; empty when none could be scored. */
  static Optional<MatrixCell> of(String feature, String model, List<Played> played) {
    Map<String, Double> means = CaseMeans.of(played);
    if (means.isEmpty()) {
      return Optional.empty();
    }
    double mean = means.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
    long solved =
        means.keySet().stream()
            .filter(
                id -> played.stream().filter(p -> p.caseId().equals(id)).allMatch(Played::solved))
            .count();
    return Optional.of(
        new MatrixCell(
            feature,
            model,
            mean,
            Interval.of(mean, means.size()),
            means.size(),
            (int) solved,
            cost(played),
            p95(played)));
  }

  private static @Nullable BigDecimal cost(List<Played> played) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Played play : played) {
      BigDecimal cost = play.usage().cost();
      if (cost == null) {
        return null;
      }
      sum = sum.add(cost);
    }
    return sum.divide(BigDecimal.valueOf(played.size()), MathContext.DECIMAL32);
  }

  private static long p95(List<Played> played) {
    long[] sorted = played.stream().mapToLong(p -> p.usage().latencyMs()).sorted().toArray();
    return sorted[(int) Math.ceil(0.95 * sorted.length) - 1];
  }
}
