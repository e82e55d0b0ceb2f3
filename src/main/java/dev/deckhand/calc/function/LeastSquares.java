package dev.deckhand.calc.function;

/**
 * A linear fit by least squares: variables are made orthogonal one after another (modified
 * Gram-Schmidt, twice over, on distances from the means where there is a constant). A variable that
 * depends on the ones before it gets the coefficient 0.
 */
final class LeastSquares {
  private static final double DEPENDENT = 1e-12;

  private final int count;
  private final boolean constant;
  private final double[] means;
  private final double meanY;
  private final double[][] basis;
  private final double[][] triangle;
  private final boolean[] kept;
  private final double[] projections;
  private double residual;

  final double[] coefficients;
  final double intercept;

  /**
   * @param x per variable the values in the order of y
   */
  LeastSquares(double[] y, double[][] x, boolean constant) {
    this.count = y.length;
    this.constant = constant;
    int variables = x.length;
    means = new double[variables];
    basis = new double[variables][];
    triangle = new double[variables][variables];
    kept = new boolean[variables];
    projections = new double[variables];
    meanY = constant ? Numbers.mean(y) : 0;
    for (int j = 0; j < variables; j++) {
      means[j] = constant ? Numbers.mean(x[j]) : 0;
      orthogonalize(j, x[j]);
    }
    project(y);
    coefficients = solve();
    double start = meanY;
    for (int j = 0; j < variables; j++) {
      start -= coefficients[j] * means[j];
    }
    intercept = constant ? start : 0;
  }

  private void orthogonalize(int j, double[] values) {
    double[] v = distances(values, means[j]);
    double size = norm(values);
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < j; i++) {
        if (kept[i]) {
          triangle[i][j] += remove(v, basis[i]);
        }
      }
    }
    double length = norm(v);
    kept[j] = length > DEPENDENT * size;
    triangle[j][j] = kept[j] ? length : 1;
    for (int n = 0; n < count; n++) {
      v[n] = kept[j] ? v[n] / length : 0;
    }
    basis[j] = v;
  }

  private void project(double[] y) {
    double[] rest = distances(y, meanY);
    for (int pass = 0; pass < 2; pass++) {
      for (int j = 0; j < basis.length; j++) {
        projections[j] += remove(rest, basis[j]);
      }
    }
    double length = norm(rest);
    residual = length * length;
  }

  private static double remove(double[] from, double[] unit) {
    double product = 0;
    for (int n = 0; n < from.length; n++) {
      product += from[n] * unit[n];
    }
    for (int n = 0; n < from.length; n++) {
      from[n] -= product * unit[n];
    }
    return product;
  }

  private static double[] distances(double[] values, double from) {
    double[] result = new double[values.length];
    for (int n = 0; n < result.length; n++) {
      result[n] = values[n] - from;
    }
    return result;
  }

  private static double norm(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }

  private double[] solve() {
    double[] result = new double[basis.length];
    for (int j = result.length - 1; j >= 0; j--) {
      double value = projections[j];
      for (int i = j + 1; i < result.length; i++) {
        value -= triangle[j][i] * result[i];
      }
      result[j] = kept[j] ? value / triangle[j][j] : 0;
    }
    return result;
  }

  double at(double[] x) {
    double sum = intercept;
    for (int j = 0; j < x.length; j++) {
      sum += coefficients[j] * x[j];
    }
    return sum;
  }

  private int rank() {
    int rank = 0;
    for (boolean counts : kept) {
      rank += counts ? 1 : 0;
    }
    return rank;
  }

  int freedom() {
    return count - rank() - (constant ? 1 : 0);
  }

  double explained() {
    double length = norm(projections);
    return length * length;
  }

  double residual() {
    return residual;
  }

  double determination() {
    double total = explained() + residual;
    return total == 0 ? 1 : explained() / total;
  }

  /** Standard error of y; 0 where no degree of freedom is left. */
  double error() {
    return freedom() > 0 ? Math.sqrt(residual / freedom()) : 0;
  }

  /** The ratio of explained to left variance; not finite where there is none. */
  double ratio() {
    return freedom() > 0 ? explained() / rank() / (residual / freedom()) : Double.NaN;
  }

  /** Standard error of a coefficient, or of the constant for the index after the last. */
  double error(int index) {
    if (index < kept.length && !kept[index]) {
      return 0;
    }
    double[] weights = new double[basis.length];
    for (int j = 0; j < weights.length; j++) {
      weights[j] = index == weights.length ? means[j] : j == index ? 1 : 0;
    }
    double sum = index == weights.length ? 1.0 / count : 0;
    for (int j = 0; j < weights.length; j++) {
      if (kept[j]) {
        double value = weights[j];
        for (int i = 0; i < j; i++) {
          value -= kept[i] ? triangle[i][j] * weights[i] : 0;
        }
        weights[j] = value / triangle[j][j];
        sum += weights[j] * weights[j];
      }
    }
    return error() * Math.sqrt(sum);
  }
}
