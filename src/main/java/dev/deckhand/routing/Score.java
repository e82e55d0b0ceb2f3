package dev.deckhand.routing;

import java.util.List;
import java.util.Optional;

/**
 * How well a model does a feature.
 *
 * @param evidence what it rests on
 * @param stale whether the harness has changed since
 */
public record Score(Evidence evidence, boolean stale) {
  /** With fewer cases a score is provisional. */
  public static final int FEW_CASES = 10;

  /**
   * The score that counts: of the current harness, or else of the latest other one.
   *
   * @param evidence latest first
   */
  public static Optional<Score> of(List<Evidence> evidence, String currentHarness) {
    return evidence.stream()
        .filter(found -> found.harness().equals(currentHarness))
        .findFirst()
        .or(() -> evidence.stream().findFirst())
        .map(found -> new Score(found, !found.harness().equals(currentHarness)));
  }

  public double mean() {
    return evidence.mean();
  }

  public int cases() {
    return evidence.cases();
  }

  public Interval interval() {
    return Interval.of(mean(), cases());
  }

  /** Whether there are too few cases to rely on it. */
  public boolean provisional() {
    return cases() < FEW_CASES;
  }
}
