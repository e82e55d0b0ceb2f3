package dev.deckhand.calc;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What evaluation depends on besides the workbook, and its bounds. Where a bound is reached, the
 * formulas that remain are not evaluated.
 *
 * @param clock for TODAY and NOW, in the clock's own time zone, and for the time limit
 * @param seed for RAND and its relatives
 * @param stepsPerFormula most cells read, values computed and nodes visited for one formula
 * @param stepsInAll the same for everything one evaluator or recalculation does
 * @param timeLimit most time for everything one evaluator or recalculation does
 * @param threads most threads a recalculation uses; results do not depend on it
 * @param cancelled asked now and then whether to stop
 */
public record EvaluationSettings(
    Clock clock,
    long seed,
    long stepsPerFormula,
    long stepsInAll,
    Duration timeLimit,
    int threads,
    BooleanSupplier cancelled) {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  public EvaluationSettings(Clock clock, long seed, long stepsPerFormula, long stepsInAll) {
    this(
        clock,
        seed,
        stepsPerFormula,
        stepsInAll,
        LONGEST,
        Runtime.getRuntime().availableProcessors(),
        () -> false);
  }

  public static EvaluationSettings of(Clock clock) {
    return new EvaluationSettings(clock, 1, 40_000_000, 4_000_000_000L);
  }

  /** The same on a number of threads. */
  public EvaluationSettings onThreads(int number) {
    return new EvaluationSettings(
        clock, seed, stepsPerFormula, stepsInAll, timeLimit, number, cancelled);
  }

  /** The same until a caller does not want the results any more. */
  public EvaluationSettings until(BooleanSupplier stop) {
    return new EvaluationSettings(
        clock, seed, stepsPerFormula, stepsInAll, timeLimit, threads, stop);
  }

  /** The same within a time. */
  public EvaluationSettings within(Duration time) {
    return new EvaluationSettings(
        clock, seed, stepsPerFormula, stepsInAll, time, threads, cancelled);
  }
}
