package dev.deckhand.calc.special;

/** The binomial probability for real numbers and the regularized incomplete beta function. */
public final class Beta {
  private static final int MOST_STEPS = 2_000_000;

  private Beta() {}

  /**
   * n! / (k! (n-k)!) p^k q^(n-k) by the saddle-point form of C. Loader, "Fast and accurate
   * computation of binomial probabilities" (2000).
   *
   * @param q one minus p, given apart so that neither loses digits
   */
  public static double binomial(double k, double n, double p, double q) {
    if (p == 0 || q == 0) {
      return k == (p == 0 ? 0 : n) ? 1 : 0;
    }
    if (k == 0) {
      return Math.exp(n * (p < 0.5 ? Math.log1p(-p) : Math.log(q)));
    }
    double rest = n - k;
    if (rest == 0) {
      return Math.exp(n * (q < 0.5 ? Math.log1p(-q) : Math.log(p)));
    }
    double exponent =
        Gamma.stirlingError(n)
            - Gamma.stirlingError(k)
            - Gamma.stirlingError(rest)
            - Gamma.deviance(k, n * p)
            - Gamma.deviance(rest, n * q);
    return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * rest));
  }

  /** The density of the beta distribution on 0 to 1, neither end included. */
  public static double density(double x, double y, double a, double b) {
    return start(x, y, a, b) / x / y;
  }

  /** x^a y^b / B(a, b). */
  private static double start(double x, double y, double a, double b) {
    return binomial(a, a + b, x, y) * (a / (a + b)) * b;
  }

  /**
   * The regularized incomplete beta function.
   *
   * @param y one minus x, given apart so that neither loses digits
   */
  public static double regularized(double x, double y, double a, double b) {
    if (x <= 0 || y <= 0) {
      return x <= 0 ? 0 : 1;
    }
    if (x * (a + b + 2) < a + 1) {
      return Math.min(1, start(x, y, a, b) * fraction(x, a, b) / a);
    }
    return 1 - Math.min(1, start(x, y, a, b) * fraction(y, b, a) / b);
  }

  /** DLMF 8.17.22 by the method of Lentz. */
  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / Steps.nonZero(1 - (a + b) * x / (a + 1));
    double h = d;
    for (int m = 1; ; m++) {
      Steps.check(m, MOST_STEPS);
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2.0 * m));
      d = 1 / Steps.nonZero(1 + even * d);
      c = Steps.nonZero(1 + even / c);
      h *= c * d;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2 * m + 1));
      d = 1 / Steps.nonZero(1 + odd * d);
      c = Steps.nonZero(1 + odd / c);
      double change = c * d;
      h *= change;
      if (Math.abs(change - 1) < 2e-16) {
        return h;
      }
    }
  }
}
