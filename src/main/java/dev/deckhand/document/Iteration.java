package dev.deckhand.document;

/**
 * How a workbook that allows circular references computes them (ECMA-376 part 1, 18.2.2, {@code
 * iterate}).
 *
 * @param most most rounds, 1 to 32,767
 * @param change rounds end when no value changes by as much as this any more
 */
public record Iteration(int most, double change) {
  public Iteration {
    if (most < 1 || most > 32_767 || !(change >= 0)) {
      throw new IllegalArgumentException("No iteration: " + most + " rounds, " + change);
    }
  }
}
