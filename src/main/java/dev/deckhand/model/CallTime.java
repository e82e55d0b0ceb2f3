package dev.deckhand.model;

import java.time.Clock;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Time as a call sees it.
 *
 * @param clock the calendar, for dates a provider names
 * @param nanos a monotonic counter, for deadlines
 * @param sleeper waits between tries
 * @param jitter numbers from 0 to 1 that spread the waits of many callers
 */
public record CallTime(Clock clock, LongSupplier nanos, Sleeper sleeper, DoubleSupplier jitter) {
  /** Waits; returns early and true when the signal is given. */
  @FunctionalInterface
  public interface Sleeper {
    boolean sleep(Duration time, CancelSignal cancel) throws InterruptedException;
  }

  /** Waits are as long as the rule says, without jitter. */
  public CallTime(Clock clock, LongSupplier nanos, Sleeper sleeper) {
    this(clock, nanos, sleeper, () -> 1);
  }

  public static CallTime real(Clock clock, RandomGenerator random) {
    return new CallTime(
        clock, System::nanoTime, (time, cancel) -> cancel.await(time), random::nextDouble);
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
