package dev.deckhand.model;

import java.time.Duration;

/** How long to wait before the next try. */
final class RetryRule {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(8);
  private static final int LAST_DOUBLING = 4;

  private RetryRule() {}

  /**
   * Doubles from half a second to eight, of which the jitter takes up to a half; never shorter than
   * what the provider asked for.
   *
   * @param jitter from 0 to 1; 1 takes nothing
   */
  static Duration waitAfter(int attempts, ModelFailure failure, double jitter) {
    Duration backoff = FIRST.multipliedBy(1L << Math.min(attempts - 1, LAST_DOUBLING));
    Duration longest = backoff.compareTo(LONGEST) > 0 ? LONGEST : backoff;
    Duration own = Duration.ofNanos((long) (longest.toNanos() * (1 + jitter) / 2));
    Duration asked = failure.retryAfter();
    return asked != null && asked.compareTo(own) > 0 ? asked : own;
  }
}
