package dev.deckhand.calc.special;

/** The standard normal distribution. */
public final class Normal {
  private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

  private Normal() {}

  public static double density(double z) {
    return Math.exp(-z * z / 2) / SQRT_TWO_PI;
  }

  /** The probability of at most z. */
  public static double below(double z) {
    return ErrorFunction.erfc(-z / Math.sqrt(2)) / 2;
  }

  /** The probability between 0 and z, negative below 0. */
  public static double fromZero(double z) {
    return ErrorFunction.erf(z / Math.sqrt(2)) / 2;
  }

  /**
   * The z below which a probability lies: the first guess of Abramowitz and Stegun 26.2.23, made
   * exact by steps of Halley's method.
   *
   * @param p between 0 and 1, neither included
   */
  public static double quantile(double p) {
    if (p > 0.5) {
      return -quantile(1 - p);
    }
    if (p == 0.5) {
      return 0;
    }
    double t = Math.sqrt(-2 * Math.log(p));
    double z =
        (2.515517 + t * (0.802853 + t * 0.010328))
                / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
            - t;
    for (int i = 0; i < 4; i++) {
      double step = (below(z) - p) / density(z);
      if (!Double.isFinite(step)) {
        break;
      }
      z -= step / (1 + z * step / 2);
    }
    return z;
  }
}
