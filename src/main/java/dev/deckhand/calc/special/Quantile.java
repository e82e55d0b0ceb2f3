package dev.deckhand.calc.special;

import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/** Where a probability lies in a distribution over positive numbers. */
public final class Quantile {
  private Quantile() {}

  /**
   * The number below which a probability lies, to the last digits, by halving the span between the
   * bits of two doubles; the smaller of the two tails decides, so none loses digits.
   *
   * @param p from 0 to 1
   * @param most the largest number there is
   * @param below the probability of at most a number
   * @param above one minus that, without loss
   */
  public static double of(
      double p, double most, DoubleUnaryOperator below, DoubleUnaryOperator above) {
    if (p <= 0.5) {
      return first(most, x -> below.applyAsDouble(x) >= p);
    }
    double rest = 1 - p;
    return first(most, x -> above.applyAsDouble(x) <= rest);
  }

  /** The number above which a probability lies. */
  public static double above(
      double p, double most, DoubleUnaryOperator below, DoubleUnaryOperator above) {
    if (p <= 0.5) {
      return first(most, x -> above.applyAsDouble(x) <= p);
    }
    double rest = 1 - p;
    return first(most, x -> below.applyAsDouble(x) >= rest);
  }

  /**
   * The smallest double from 0 on for which a condition holds that never ceases to hold; not a
   * number where it does not hold anywhere, 0 where it holds for numbers too small to tell apart.
   */
  private static double first(double most, DoublePredicate holds) {
    long low = 0;
    long high = Double.doubleToLongBits(most);
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (holds.test(Double.longBitsToDouble(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    double found = Double.longBitsToDouble(high);
    if (found == most && !holds.test(most)) {
      return Double.NaN;
    }
    return found < Double.MIN_NORMAL ? 0 : found;
  }
}
