package dev.deckhand.routing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What replays found out about a model on a feature, with one version of the harness.
 *
 * @param harness version of prompts, tools, schemas and guards
 * @param cases number of scored cases, at least 1; unscored ones do not count
 * @param mean mean score, 0 to 1
 * @param cost mean cost of a case; {@code null} when prices are unknown
 * @param p95Millis latency that 95 % of the cases did not exceed
 */
public record Evidence(
    String harness, int cases, double mean, @Nullable BigDecimal cost, long p95Millis) {
  public Evidence {
    if (cases < 1 || !(mean >= 0 && mean <= 1)) {
      throw new IllegalArgumentException("no score: " + mean + " of " + cases + " cases");
    }
  }
}
