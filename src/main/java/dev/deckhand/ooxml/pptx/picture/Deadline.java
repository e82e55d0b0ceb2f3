package dev.deckhand.ooxml.pptx.picture;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The time one slide may take; looked at before each shape. */
final class Deadline {
  private static final Duration BUDGET = Duration.ofSeconds(8);

  private final LongSupplier nanoTime;
  private final long end;

  Deadline(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.end = nanoTime.getAsLong() + BUDGET.toNanos();
  }

  boolean passed() {
    return nanoTime.getAsLong() - end > 0;
  }
}
