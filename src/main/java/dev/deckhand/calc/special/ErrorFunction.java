package dev.deckhand.calc.special;

/**
 * The error function and its complement, by the rational approximations of W. J. Cody, "Rational
 * Chebyshev approximations for the error function", Mathematics of Computation 23 (1969), 631-637.
 * Good to a few units of the last place, in the tail of the complement as well.
 */
public final class ErrorFunction {
  private static final double SMALL = 0.46875;
  private static final double ONE_OVER_SQRT_PI = 0.56418958354775628695;
  private static final double[] A = {
    3.20937758913846947e3,
    3.77485237685302021e2,
    1.13864154151050156e2,
    3.16112374387056560,
    1.85777706184603153e-1
  };
  private static final double[] B = {
    2.84423683343917062e3, 1.28261652607737228e3, 2.44024637934444173e2, 2.36012909523441209e1, 1
  };
  private static final double[] C = {
    1.23033935479799725e3,
    2.05107837782607147e3,
    1.71204761263407058e3,
    8.81952221241769090e2,
    2.98635138197400131e2,
    6.61191906371416295e1,
    8.88314979438837594,
    5.64188496988670089e-1,
    2.15311535474403846e-8
  };
  private static final double[] D = {
    1.23033935480374942e3,
    3.43936767414372164e3,
    4.36261909014324716e3,
    3.29079923573345963e3,
    1.62138957456669019e3,
    5.37181101862009858e2,
    1.17693950891312499e2,
    1.57449261107098347e1,
    1
  };
  private static final double[] P = {
    6.58749161529837803e-4,
    1.60837851487422766e-2,
    1.25781726111229246e-1,
    3.60344899949804439e-1,
    3.05326634961232344e-1,
    1.63153871373020978e-2
  };
  private static final double[] Q = {
    2.33520497626869185e-3,
    6.05183413124413191e-2,
    5.27905102951428412e-1,
    1.87295284992346725,
    2.56852019228982242,
    1
  };

  private ErrorFunction() {}

  public static double erf(double x) {
    double size = Math.abs(x);
    if (size <= SMALL) {
      return x * polynomial(A, x * x) / polynomial(B, x * x);
    }
    return Math.signum(x) * (1 - tail(size));
  }

  /** One minus the error function, without loss where that is tiny. */
  public static double erfc(double x) {
    if (Math.abs(x) <= SMALL) {
      return 1 - erf(x);
    }
    return x > 0 ? tail(x) : 2 - tail(-x);
  }

  private static double tail(double x) {
    if (x > 27.3) {
      return 0;
    }
    double factor;
    if (x <= 4) {
      factor = polynomial(C, x) / polynomial(D, x);
    } else {
      double y = 1 / (x * x);
      factor = (ONE_OVER_SQRT_PI - y * polynomial(P, y) / polynomial(Q, y)) / x;
    }
    double head = Math.rint(x * 16) / 16;
    return Math.exp(-head * head) * Math.exp(-(x - head) * (x + head)) * factor;
  }

  /** A polynomial by its coefficients from the constant term up. */
  static double polynomial(double[] coefficients, double x) {
    double sum = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      sum = sum * x + coefficients[i];
    }
    return sum;
  }
}
