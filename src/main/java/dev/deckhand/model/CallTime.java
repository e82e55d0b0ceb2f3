package dev.deckhand.model;

import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Time as a call sees it.
 *
 * @param clock the calendar, for dates a provider names
 * @param nanos a monotonic counter, for deadlines
 * @param sleeper waits between tries
 */
public record CallTime(Clock clock, LongSupplier nanos, Sleeper sleeper) {
  /** Waits; returns early and true when the signal is given. */
  @FunctionalInterface
  public interface Sleeper {
    boolean sleep(Duration time, CancelSignal cancel) throws InterruptedException;
  }

  public static CallTime real(Clock clock) {
    return new CallTime(clock, System::nanoTime, (time, cancel) -> cancel.await(time));
  }

  public Deadline deadline(Duration total) {
    return new Deadline(nanos, nanos.getAsLong() + total.toNanos());
  }

  /** A moment on the monotonic counter. */
  public record Deadline(LongSupplier nanos, long end) {
    /** Time left; zero or negative once it has passed. */
    public Duration left() {
      return Duration.ofNanos(end - nanos.getAsLong());
    }

    public boolean passed() {
      return !left().isPositive();
    }
  }
}
