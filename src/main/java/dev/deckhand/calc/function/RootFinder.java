package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import java.util.function.DoubleUnaryOperator;

/** Finds where a function of a rate is zero, beginning at a guess. */
final class RootFinder {
  private static final int STEPS = 100;
  private static final double LOWEST = -0.999_999_999;

  private RootFinder() {}

  /** The rate; {@code #NUM!} where the search does not end at a root. */
  static double near(double guess, DoubleUnaryOperator function) {
    if (guess <= -1) {
      throw CellErrorException.num();
    }
    double rate = guess;
    for (int i = 0; i < STEPS; i++) {
      double value = function.applyAsDouble(rate);
      double step = 1e-6 * Math.max(1e-3, Math.abs(rate));
      double slope =
          (function.applyAsDouble(rate + step) - function.applyAsDouble(rate - step)) / (2 * step);
      double next = rate - value / slope;
      if (!Double.isFinite(next)) {
        break;
      }
      next = next <= LOWEST ? (rate + LOWEST) / 2 : next;
      if (Math.abs(next - rate) < 1e-13 * Math.max(1, Math.abs(next))) {
        return next;
      }
      rate = next;
    }
    return bisect(function);
  }

  private static double bisect(DoubleUnaryOperator function) {
    double low = LOWEST;
    double atLow = function.applyAsDouble(low);
    for (double high = -0.9; high < 10; high += high < 1 ? 0.05 : 0.5) {
      double atHigh = function.applyAsDouble(high);
      if (Double.isFinite(atLow) && Double.isFinite(atHigh) && atLow * atHigh <= 0) {
        return between(low, high, function);
      }
      low = high;
      atLow = atHigh;
    }
    throw CellErrorException.num();
  }

  private static double between(double from, double to, DoubleUnaryOperator function) {
    double low = from;
    double high = to;
    double atLow = function.applyAsDouble(low);
    for (int i = 0; i < 200; i++) {
      double middle = (low + high) / 2;
      double value = function.applyAsDouble(middle);
      if (value == 0) {
        return middle;
      }
      if (atLow * value < 0) {
        high = middle;
      } else {
        low = middle;
        atLow = value;
      }
    }
    return (low + high) / 2;
  }
}
