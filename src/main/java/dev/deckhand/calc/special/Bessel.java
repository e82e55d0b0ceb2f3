package dev.deckhand.calc.special;

/** Bessel functions of whole order for positive arguments (Abramowitz and Stegun, chapter 9). */
public final class Bessel {
  private static final double EULER = 0.57721566490153286061;
  private static final double FAR = 30;

  private Bessel() {}

  /** The function of the first kind. */
  public static double j(int order, double x) {
    if (x == 0) {
      return order == 0 ? 1 : 0;
    }
    int low = (int) Math.min(order, x);
    double value =
        x > FAR ? upwards(low, x, hankel(0, x)[0], hankel(1, x)[0]) : downwards(low, x)[low];
    return low == order ? value : value * ratio(low, order, x);
  }

  /** J of a high order by J of a lower one that is not below x: 9.1.27 backwards as quotients. */
  private static double ratio(int low, int high, double x) {
    double product = 1;
    double quotient = 0;
    for (int n = high + 60 + (int) Math.sqrt(40.0 * high); n > low; n--) {
      quotient = 1 / (2.0 * n / x - quotient);
      if (n <= high) {
        product *= quotient;
      }
    }
    return product;
  }

  /** The function of the second kind. */
  public static double y(int order, double x) {
    if (x > FAR) {
      return upwards(order, x, hankel(0, x)[1], hankel(1, x)[1]);
    }
    double[] j = downwards(1, x);
    double logarithm = Math.log(x / 2) + EULER;
    double zero = logarithm * j[0];
    double one = -j[0] / x + (logarithm - 1) * j[1];
    for (int k = 1; 2 * k + 1 < j.length; k++) {
      double sign = k % 2 == 0 ? 1 : -1;
      zero -= 2 * sign * j[2 * k] / k;
      one -= sign * (2 * k + 1) * j[2 * k + 1] / (k * (k + 1.0));
    }
    return upwards(order, x, zero * 2 / Math.PI, one * 2 / Math.PI);
  }

  /** Orders from 0 up by the recurrence 9.1.27, stable while the order is below x, or for Y. */
  private static double upwards(int order, double x, double zero, double one) {
    if (order == 0) {
      return zero;
    }
    double before = zero;
    double last = one;
    for (int n = 1; n < order && Double.isFinite(last); n++) {
      double next = 2.0 * n / x * last - before;
      before = last;
      last = next;
    }
    return last;
  }

  /** J of all orders up to one and more by Miller's backward recurrence, scaled with 9.1.46. */
  private static double[] downwards(int order, double x) {
    if (x < 1e-8) {
      return new double[] {1, x / 2};
    }
    int start = (int) Math.max(order, x) + 40 + (int) (3 * Math.sqrt(40 * Math.max(order, x)));
    start += start % 2;
    double[] values = new double[start + 1];
    values[start] = 1e-300;
    double sum = 0;
    double after = 0;
    for (int n = start; n > 0; n--) {
      double value = 2.0 * n / x * values[n] - after;
      if (Math.abs(value) > 1e100) {
        for (int i = n; i <= start; i++) {
          values[i] *= 1e-200;
        }
        value *= 1e-200;
        sum *= 1e-200;
      }
      after = values[n];
      values[n - 1] = value;
      if (n % 2 == 0) {
        sum += 2 * values[n];
      }
    }
    sum += values[0];
    for (int i = 0; i <= start; i++) {
      values[i] /= sum;
    }
    return values;
  }

  /** J and Y of order 0 or 1 far out: Hankel's expansion, 9.2.5 to 9.2.10. */
  private static double[] hankel(int order, double x) {
    double mu = 4.0 * order * order;
    double p = 0;
    double q = 0;
    double term = 1;
    for (int k = 0; k < 40; k++) {
      double signed = k % 4 < 2 ? term : -term;
      if (k % 2 == 0) {
        p += signed;
      } else {
        q += signed;
      }
      double next = term * (mu - (2.0 * k + 1) * (2.0 * k + 1)) / ((k + 1) * 8 * x);
      if (Math.abs(next) >= Math.abs(term) || Math.abs(next) < 1e-18) {
        break;
      }
      term = next;
    }
    double angle = (order == 0 ? 1 : 3) * Math.PI / 4;
    double cos = Math.cos(x) * Math.cos(angle) + Math.sin(x) * Math.sin(angle);
    double sin = Math.sin(x) * Math.cos(angle) - Math.cos(x) * Math.sin(angle);
    double factor = Math.sqrt(2 / (Math.PI * x));
    return new double[] {factor * (p * cos - q * sin), factor * (p * sin + q * cos)};
  }

  /** The modified function of the first kind: the series 9.6.10, whose terms are all positive. */
  public static double i(int order, double x) {
    if (x == 0) {
      return order == 0 ? 1 : 0;
    }
    double sum = 1;
    double term = 1;
    double quarter = x * x / 4;
    for (int k = 1; term > sum * 1e-17 && k < 1_000_000; k++) {
      term *= quarter / k / (order + k);
      sum += term;
      if (Double.isInfinite(sum)) {
        return sum;
      }
    }
    return Math.exp(order * Math.log(x / 2) - Gamma.logarithm(order + 1.0) + Math.log(sum));
  }

  /** The modified function of the second kind: the integral 9.6.24, then upwards by 9.6.26. */
  public static double k(int order, double x) {
    double before = integral(0, x);
    double last = integral(1, x);
    if (order == 0) {
      return before;
    }
    for (int n = 1; n < order && Double.isFinite(last); n++) {
      double next = 2.0 * n / x * last + before;
      before = last;
      last = next;
    }
    return last;
  }

  /** The trapezoidal rule, whose error falls exponentially for this integrand. */
  private static double integral(int order, double x) {
    double step = Math.min(0.1, 0.5 / Math.sqrt(x));
    double sum = 0.5;
    for (int n = 1; ; n++) {
      double t = n * step;
      double half = Math.sinh(t / 2);
      double exponent = 2 * x * half * half;
      double term = Math.exp(-exponent) * (order == 0 ? 1 : Math.cosh(t));
      sum += term;
      if (term < sum * 1e-18) {
        return sum * step * Math.exp(-x);
      }
    }
  }
}
