package dev.deckhand.calc.function;

/**
 * A function of one or two numbers, for arithmetic without value objects.
 *
 * @param arguments 1 or 2
 */
public record NumberFunction(int arguments, Body body) {
  /** Computes the result; errors are thrown as everywhere. */
  @FunctionalInterface
  public interface Body {
    double apply(double first, double second);
  }

  /** The result; the second number is ignored by functions of one. */
  public double apply(double first, double second) {
    return body.apply(first, second);
  }
}
