package dev.deckhand.session;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time as PostgreSQL keeps it, so that what is written equals what is read back. */
final class Now {
  private Now() {}

  static Instant of(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
