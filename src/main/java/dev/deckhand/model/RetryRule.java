package dev.deckhand.model;

import java.time.Duration;

/** How long to wait before the next try. */
final class RetryRule {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(8);
  private static final int LAST_DOUBLING = 4;

  private RetryRule() {}

  /** Doubles from half a second to eight; never shorter than what the provider asked for. */
  static Duration waitAfter(int attempts, ModelFailure failure) {
    Duration backoff = FIRST.multipliedBy(1L << Math.min(attempts - 1, LAST_DOUBLING));
    Duration own = backoff.compareTo(LONGEST) > 0 ? LONGEST : backoff;
    Duration asked = failure.retryAfter();
    return asked != null && asked.compareTo(own) > 0 ? asked : own;
  }
}
