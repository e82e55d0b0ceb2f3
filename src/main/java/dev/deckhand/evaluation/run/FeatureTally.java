package dev.deckhand.evaluation.run;

import dev.deckhand.routing.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a model did on a feature, in short.
 *
 * @param plays how many there were
 * @param cases different cases that were scored; repeats of a case count once, with their mean
 * @param mean mean score, 0 to 1; {@code null} when nothing was scored
 * @param solved cases that were solved in every repeat
 * @param unscored plays without a score
 * @param cost of all plays; {@code null} when the cost of one is unknown
 * @param p95Millis time that 95 % of the plays did not exceed
 */
public record FeatureTally(
    String feature,
    String model,
    int plays,
    int cases,
    @Nullable Double mean,
    int solved,
    int unscored,
    @Nullable BigDecimal cost,
    long p95Millis) {
  private static final double SHARE = 0.95;

  /** The 95 % interval of the mean; empty when nothing was scored. */
  public Optional<Interval> interval() {
    return mean == null ? Optional.empty() : Optional.of(Interval.of(mean, cases));
  }

  /** Mean cost of a play; {@code null} when the cost of one is unknown. */
  public @Nullable BigDecimal meanCost() {
    return cost == null ? null : cost.divide(BigDecimal.valueOf(plays), MathContext.DECIMAL32);
  }

  /** One for each feature and model, in that order; without cases where nothing was scored. */
  public static List<FeatureTally> of(List<Played> played) {
    Map<String, Map<String, List<Played>>> groups =
        played.stream()
            .collect(
                Collectors.groupingBy(
                    Played::feature,
                    TreeMap::new,
                    Collectors.groupingBy(Played::model, TreeMap::new, Collectors.toList())));
    List<FeatureTally> tallies = new ArrayList<>();
    groups.forEach(
        (feature, models) ->
            models.forEach((model, plays) -> tallies.add(of(feature, model, plays))));
    return tallies;
  }

  private static FeatureTally of(String feature, String model, List<Played> plays) {
    Map<String, Double> means = means(plays);
    Map<String, Boolean> solved =
        plays.stream()
            .filter(p -> p.score() != null)
            .collect(Collectors.toMap(Played::caseId, Played::solved, Boolean::logicalAnd));
    return new FeatureTally(
        feature,
        model,
        plays.size(),
        means.size(),
        means.isEmpty() ? null : mean(means.values().stream().toList()),
        (int) solved.values().stream().filter(all -> all).count(),
        (int) plays.stream().filter(p -> p.score() == null).count(),
        cost(plays),
        p95(plays.stream().map(p -> p.usage().latencyMs()).sorted().toList()));
  }

  /** The mean score of each case that has one. */
  public static Map<String, Double> means(List<Played> plays) {
    Map<String, List<Double>> scores = new TreeMap<>();
    for (Played played : plays) {
      Double score = played.score();
      if (score != null) {
        scores.computeIfAbsent(played.caseId(), id -> new ArrayList<>()).add(score);
      }
    }
    Map<String, Double> means = new TreeMap<>();
    scores.forEach((id, all) -> means.put(id, mean(all)));
    return means;
  }

  static double mean(List<Double> scores) {
    return scores.stream().mapToDouble(score -> score).average().orElse(0);
  }

  private static @Nullable BigDecimal cost(List<Played> plays) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Played played : plays) {
      BigDecimal cost = played.usage().cost();
      if (cost == null) {
        return null;
      }
      sum = sum.add(cost);
    }
    return sum;
  }

  private static long p95(List<Long> sorted) {
    return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * SHARE) - 1));
  }

  /** Tallies of one model over all its features. */
  public static List<FeatureTally> overall(List<Played> played) {
    return played.stream().collect(Collectors.groupingBy(Played::model)).entrySet().stream()
        .map(entry -> of("all", entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(FeatureTally::model))
        .toList();
  }
}
