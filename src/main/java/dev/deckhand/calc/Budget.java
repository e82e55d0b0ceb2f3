package dev.deckhand.calc;

import dev.deckhand.calc.value.NotEvaluatedException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** What a recalculation may still use of steps and time; shared by its threads. */
final class Budget {
  private static final int LOOKS = 1 << 8;

  private final EvaluationSettings settings;
  private final Instant end;
  private final AtomicLong steps = new AtomicLong();
  private final AtomicLong looks = new AtomicLong();
  private volatile boolean over;

  Budget(EvaluationSettings settings) {
    this.settings = settings;
    this.end = settings.clock().instant().plus(settings.timeLimit());
  }

  /**
   * Accounts for work of a formula.
   *
   * @throws NotEvaluatedException when there was too much of it
   */
  void spend(long count) {
    if (steps.addAndGet(count) > settings.stepsInAll()) {
      throw new NotEvaluatedException("all formulas together take too much work");
    }
    if (looks.incrementAndGet() % LOOKS == 0) {
      look();
    }
  }

  /** Stops where time is up or nobody waits for results any more. */
  void look() {
    over |= settings.cancelled().getAsBoolean() || settings.clock().instant().isAfter(end);
    if (over) {
      throw new NotEvaluatedException("it was stopped before it was computed");
    }
  }

  void stopIfOver() {
    if (over) {
      throw new NotEvaluatedException("it was stopped before it was computed");
    }
  }
}
