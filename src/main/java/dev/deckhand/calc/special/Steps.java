package dev.deckhand.calc.special;

import dev.deckhand.calc.value.NotEvaluatedException;

/** Bounds of iterations. */
final class Steps {
  private static final double TINY = 1e-300;

  private Steps() {}

  static void check(int done, int most) {
    if (done > most) {
      throw new NotEvaluatedException("a series does not settle for numbers of this size");
    }
  }

  /** Keeps a divisor of a continued fraction away from zero. */
  static double nonZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }
}
