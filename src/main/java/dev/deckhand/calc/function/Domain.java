package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.document.CellError;

/** What arguments must fulfil, and the error where they do not. */
final class Domain {
  private Domain() {}

  /** {@code #NUM!} unless the condition holds. */
  static void require(boolean condition) {
    if (!condition) {
      throw CellErrorException.num();
    }
  }

  /** {@code #DIV/0!} unless the condition holds. */
  static void divides(boolean condition) {
    if (!condition) {
      throw CellErrorException.of(CellError.DIV0);
    }
  }

  /** A probability that leaves something on both sides. */
  static double inside(double probability) {
    require(probability > 0 && probability < 1);
    return probability;
  }

  /** Degrees of freedom: whole, from 1 to 10^10. */
  static double freedom(double value) {
    double whole = Math.floor(value);
    require(whole >= 1 && whole <= 1e10);
    return whole;
  }
}
