package dev.deckhand.calc.special;

/** The gamma function, its logarithm and the incomplete gamma functions. */
public final class Gamma {
  private static final double HALF_LOG_TWO_PI = 0.91893853320467274178;
  private static final double EULER = 0.57721566490153286061;
  private static final double EPSILON = 1e-17;
  private static final int MOST_STEPS = 2_000_000;

  /** Zeta(k) - 1 for k from 0 on; the first two are not used. */
  private static final double[] ZETA = zeta(60);

  private Gamma() {}

  /** Zeta(k) - 1 by Euler-Maclaurin summation from 20 on. */
  private static double[] zeta(int size) {
    double[] result = new double[size];
    for (int k = 2; k < size; k++) {
      double sum = 0;
      for (int n = 19; n >= 2; n--) {
        sum += Math.pow(n, -k);
      }
      double last = Math.pow(20, -k);
      sum += last * 20 / (k - 1) + last / 2 + k * last / 20 / 12;
      sum -= k * (k + 1.0) * (k + 2.0) * last / 8000 / 720;
      sum += k * (k + 1.0) * (k + 2.0) * (k + 3.0) * (k + 4.0) * last / 3.2e6 / 30_240;
      result[k] = sum;
    }
    return result;
  }

  /** The gamma function; not a number at 0 and the negative whole numbers. */
  public static double gamma(double x) {
    if (x == Math.rint(x)) {
      return x <= 0 ? Double.NaN : factorial(x - 1);
    }
    if (x < 0.5) {
      double turn = x - 2 * Math.rint(x / 2);
      return Math.PI / (Math.sin(Math.PI * turn) * gamma(1 - x));
    }
    if (x > 20) {
      return Math.exp(logarithm(x));
    }
    double factor = 1;
    double y = x;
    while (y > 1.5) {
      y--;
      factor *= y;
    }
    return factor * Math.exp(nearOne(y - 1));
  }

  /** The product of the whole numbers up to n; infinite from 171 on. */
  public static double factorial(double n) {
    double result = 1;
    for (double i = 2; i <= n && Double.isFinite(result); i++) {
      result *= i;
    }
    return result;
  }

  /** The logarithm of the gamma function for positive numbers. */
  public static double logarithm(double x) {
    if (x < 0.5) {
      return nearOne(x) - Math.log(x);
    }
    if (x <= 1.5) {
      return nearOne(x - 1);
    }
    if (x <= 2.5) {
      return Math.log1p(x - 2) + nearOne(x - 2);
    }
    double product = 1;
    double y = x;
    while (y < 15) {
      product *= y;
      y++;
    }
    return (y - 0.5) * Math.log(y) - y + HALF_LOG_TWO_PI + stirlingSeries(y) - Math.log(product);
  }

  /** The logarithm of gamma(1 + e), e from -0.5 to 0.5: Abramowitz and Stegun 6.1.33. */
  private static double nearOne(double e) {
    double sum = 0;
    double power = -e;
    for (int k = 2; k < ZETA.length; k++) {
      power *= -e;
      sum += ZETA[k] * power / k;
    }
    return -Math.log1p(e) + e * (1 - EULER) + sum;
  }

  private static double stirlingSeries(double x) {
    double y = 1 / (x * x);
    double series = 1 / 1188.0 - y * (691 / 360_360.0 - y / 156);
    series = 1 / 12.0 - y * (1 / 360.0 - y * (1 / 1260.0 - y * (1 / 1680.0 - y * series)));
    return series / x;
  }

  /** What Stirling's formula lacks of the logarithm of n factorial. */
  static double stirlingError(double n) {
    if (n >= 15) {
      return stirlingSeries(n);
    }
    return logarithm(n + 1) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TWO_PI;
  }

  /**
   * x log(x/m) + m - x without cancellation: C. Loader, "Fast and accurate computation of binomial
   * probabilities" (2000).
   */
  static double deviance(double x, double m) {
    if (Math.abs(x - m) >= 0.1 * (x + m)) {
      double quotient = x / m;
      double logarithm =
          Double.isInfinite(quotient) ? Math.log(x) - Math.log(m) : Math.log(quotient);
      return x * logarithm + m - x;
    }
    double v = (x - m) / (x + m);
    double sum = (x - m) * v;
    double term = 2 * x * v;
    for (int j = 1; j < 1000; j++) {
      term *= v * v;
      double next = sum + term / (2 * j + 1);
      if (next == sum) {
        break;
      }
      sum = next;
    }
    return sum;
  }

  /** m^x e^-m / gamma(x + 1): the Poisson probability where x is whole (Loader). */
  public static double poisson(double x, double m) {
    if (m == 0) {
      return x == 0 ? 1 : 0;
    }
    if (x == 0) {
      return Math.exp(-m);
    }
    return Math.exp(-stirlingError(x) - deviance(x, m)) / Math.sqrt(2 * Math.PI * x);
  }

  /** The lower regularized incomplete gamma function P(a, x). */
  public static double lower(double a, double x) {
    if (x <= 0) {
      return 0;
    }
    return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
  }

  /** The upper regularized incomplete gamma function Q(a, x) = 1 - P(a, x). */
  public static double upper(double a, double x) {
    if (x <= 0) {
      return 1;
    }
    if (x >= a + 1) {
      return fraction(a, x);
    }
    return a < 1 ? smallUpper(a, x) : 1 - series(a, x);
  }

  /** One minus DLMF 8.7.1 without cancellation where a is small. */
  private static double smallUpper(double a, double x) {
    double exponent = a * Math.log(x) - (a < 0.5 ? nearOne(a) : logarithm(a + 1));
    double sum = 0;
    double power = 1;
    for (int n = 1; n < 60; n++) {
      power *= -x / n;
      sum += power / (a + n);
    }
    return -Math.expm1(exponent) - Math.exp(exponent) * a * sum;
  }

  /** NIST Digital Library of Mathematical Functions 8.11.4. */
  private static double series(double a, double x) {
    double start = poisson(a, x);
    double sum = 1;
    double term = 1;
    for (int n = 1; start > 0 && term > sum * EPSILON; n++) {
      Steps.check(n, MOST_STEPS);
      term *= x / (a + n);
      sum += term;
    }
    return Math.min(1, start * sum);
  }

  /** DLMF 8.9.2 by the method of Lentz. */
  private static double fraction(double a, double x) {
    double start = a * poisson(a, x);
    if (start == 0) {
      return 0;
    }
    double b = x + 1 - a;
    double c = 1e300;
    double d = 1 / b;
    double h = d;
    for (int i = 1; ; i++) {
      Steps.check(i, MOST_STEPS);
      double numerator = -i * (i - a);
      b += 2;
      d = 1 / Steps.nonZero(numerator * d + b);
      c = Steps.nonZero(b + numerator / c);
      double change = c * d;
      h *= change;
      if (Math.abs(change - 1) < 1e-16) {
        return Math.min(1, start * h);
      }
    }
  }
}
