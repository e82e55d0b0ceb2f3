package dev.deckhand.evaluation.statistics;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two models on the same cases.
 *
 * @param cases how many both were scored on
 * @param better on how many the first has the higher score
 * @param worse on how many the second has
 * @param difference mean score of the first less that of the second
 * @param p how likely a difference as large would be by chance; {@code null} with too few cases
 *     that differ
 */
public record PairedComparison(
    int cases, int better, int worse, double difference, @Nullable Double p) {
  /** With fewer cases that differ, no outcome at all could be told from chance at 5 %. */
  public static final int FEWEST = 6;

  private static final double LEVEL = 0.05;

  /** What can be said. */
  public enum Verdict {
    BETTER,
    WORSE,
    NO_DIFFERENCE_SEEN,
    TOO_FEW_CASES
  }

  /**
   * Compares.
   *
   * @param first scores by case
   * @param second scores by case; cases that only one has do not count
   */
  public static PairedComparison of(Map<String, Double> first, Map<String, Double> second) {
    double[] all =
        first.keySet().stream()
            .filter(second::containsKey)
            .sorted()
            .mapToDouble(id -> first.getOrDefault(id, 0.0) - second.getOrDefault(id, 0.0))
            .toArray();
    double[] differing = Arrays.stream(all).filter(d -> d != 0).toArray();
    int better = (int) Arrays.stream(differing).filter(d -> d > 0).count();
    return new PairedComparison(
        all.length,
        better,
        differing.length - better,
        Arrays.stream(all).average().orElse(0),
        differing.length < FEWEST ? null : SignFlips.p(differing));
  }

  public Verdict verdict() {
    if (p == null) {
      return Verdict.TOO_FEW_CASES;
    }
    if (p > LEVEL) {
      return Verdict.NO_DIFFERENCE_SEEN;
    }
    return difference > 0 ? Verdict.BETTER : Verdict.WORSE;
  }
}
