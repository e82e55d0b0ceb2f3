package dev.deckhand.routing;

import java.util.List;

/**
 * The 95 % interval of a mean score: Wilson's score interval (E. B. Wilson, 1927). It is made for
 * shares of right and wrong cases; scores between 0 and 1 vary no more than those, so for them it
 * is rather too wide than too narrow. It holds for few cases, too, and never leaves 0 to 1.
 */
public record Interval(double low, double high) {
  /** The normal distribution's 97.5 % point. */
  private static final double Z = 1.959963984540054;

  public Interval {
    if (!(0 <= low && low <= high && high <= 1)) {
      throw new IllegalArgumentException("no interval within 0 and 1: " + low + " to " + high);
    }
  }

  /**
   * The interval of a mean.
   *
   * @param mean 0 to 1
   * @param cases at least 1
   */
  public static Interval of(double mean, int cases) {
    double weight = Z * Z / cases;
    double centre = (mean + weight / 2) / (1 + weight);
    double half = Z / (1 + weight) * Math.sqrt(mean * (1 - mean) / cases + weight / (4 * cases));
    return new Interval(Math.clamp(centre - half, 0, mean), Math.clamp(centre + half, mean, 1));
  }

  /** As the HTTP contract has it. */
  List<Double> bounds() {
    return List.of(low, high);
  }
}
