package dev.deckhand.calc.special;

/** Student's t, Fisher's F and the chi-squared distribution. */
public final class Student {
  private static final double FAR = 1e300;

  private Student() {}

  /** The probability of at least t for a t that is not negative. */
  public static double above(double t, double freedom) {
    double square = t * t;
    if (square > FAR) {
      return far(t, freedom);
    }
    double sum = freedom + square;
    return Beta.regularized(freedom / sum, square / sum, freedom / 2, 0.5) / 2;
  }

  /** The first term of the tail, which is all of it where t squared is beyond numbers. */
  private static double far(double t, double freedom) {
    double half = freedom / 2;
    double logarithm = half * (Math.log(freedom) - 2 * Math.log(t)) + logRatio(freedom);
    return Math.exp(logarithm) * Math.sqrt(half) / Math.sqrt(Math.PI) / freedom;
  }

  /** The probability of at most t. */
  public static double below(double t, double freedom) {
    return t >= 0 ? 1 - above(t, freedom) : above(-t, freedom);
  }

  public static double density(double t, double freedom) {
    double logarithm = logRatio(freedom) - (freedom + 1) / 2 * Math.log1p(t * t / freedom);
    return Math.exp(logarithm) / Math.sqrt(Math.PI * 2);
  }

  /** The logarithm of gamma((n+1)/2) / gamma(n/2) / sqrt(n/2). */
  private static double logRatio(double n) {
    if (n > 1e6) {
      return -1 / (4 * n);
    }
    return Gamma.logarithm((n + 1) / 2) - Gamma.logarithm(n / 2) - Math.log(n / 2) / 2;
  }

  /**
   * The t that a probability of both tails together lies beyond.
   *
   * @param p above 0, at most 1
   */
  public static double twoTailed(double p, double freedom) {
    if (p == 1) {
      return 0;
    }
    return Quantile.above(p, 1e300, t -> central(t, freedom), t -> 2 * above(t, freedom));
  }

  private static double central(double t, double freedom) {
    if (t * t > FAR) {
      return 1;
    }
    double sum = freedom + t * t;
    return Beta.regularized(t * t / sum, freedom / sum, 0.5, freedom / 2);
  }

  /** The probability of at most x of the F distribution. */
  public static double ratioBelow(double x, double above, double below) {
    double sum = above * x + below;
    return Beta.regularized(above * x / sum, below / sum, above / 2, below / 2);
  }

  /** The probability of at least x of the F distribution. */
  public static double ratioAbove(double x, double above, double below) {
    double sum = above * x + below;
    return Beta.regularized(below / sum, above * x / sum, below / 2, above / 2);
  }

  /** The density of the F distribution at a positive number. */
  public static double ratioDensity(double x, double above, double below) {
    double sum = above * x + below;
    double y = above * x / sum;
    double rest = below / sum;
    return Beta.density(y, rest, above / 2, below / 2) * above * below / sum / sum;
  }
}
