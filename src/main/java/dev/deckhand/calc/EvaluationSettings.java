package dev.deckhand.calc;

import java.time.Clock;

/**
 * What evaluation depends on besides the workbook, and its bounds.
 *
 * @param clock for TODAY and NOW, in the clock's own time zone
 * @param seed for RAND and its relatives
 * @param stepsPerFormula most cells read, values computed and nodes visited for one formula
 * @param stepsInAll the same for everything one evaluator or recalculation does
 */
public record EvaluationSettings(Clock clock, long seed, long stepsPerFormula, long stepsInAll) {
  public static EvaluationSettings of(Clock clock) {
    return new EvaluationSettings(clock, 1, 40_000_000, 1_500_000_000);
  }
}
