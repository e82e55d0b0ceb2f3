package dev.deckhand.calc.function;

import dev.deckhand.calc.special.Beta;
import dev.deckhand.calc.special.Gamma;
import dev.deckhand.calc.special.Quantile;
import dev.deckhand.calc.value.Value;

/** The gamma function; the gamma, chi-squared and beta distributions. */
final class GammaFunctions {
  private static final double LARGEST = 1e300;

  private GammaFunctions() {}

  static void addTo(FunctionSection table) {
    table.number("GAMMA", "gamma function", Gamma::gamma);
    table.number("GAMMALN", "logarithm of the gamma function", GammaFunctions::logarithm);
    table.alias("GAMMALN.PRECISE", "GAMMALN");
    table.add("GAMMA.DIST", 4, 4, "v", "gamma distribution", GammaFunctions::gamma);
    table.alias("GAMMADIST", "GAMMA.DIST");
    table.add(
        "GAMMA.INV",
        3,
        3,
        "v",
        "value with a probability below it in a gamma distribution",
        GammaFunctions::gammaInverse);
    table.alias("GAMMAINV", "GAMMA.INV");
    addChiSquared(table);
    addBeta(table);
  }

  private static void addChiSquared(FunctionSection table) {
    table.add("CHISQ.DIST", 3, 3, "v", "chi-squared distribution", GammaFunctions::chiSquared);
    table.add(
        "CHISQ.DIST.RT",
        2,
        2,
        "v",
        "probability above a value in the chi-squared distribution",
        GammaFunctions::chiSquaredAbove);
    table.alias("CHIDIST", "CHISQ.DIST.RT");
    table.add(
        "CHISQ.INV",
        2,
        2,
        "v",
        "value with a probability below it in the chi-squared distribution",
        GammaFunctions::chiSquaredInverse);
    table.add(
        "CHISQ.INV.RT",
        2,
        2,
        "v",
        "value with a probability above it in the chi-squared distribution",
        GammaFunctions::chiSquaredInverseAbove);
    table.alias("CHIINV", "CHISQ.INV.RT");
  }

  private static void addBeta(FunctionSection table) {
    table.add("BETA.DIST", 4, 6, "v", "beta distribution", a -> beta(a, a.bool(3), 4));
    table.add("BETADIST", 3, 5, "v", "beta distribution up to a value", a -> beta(a, true, 3));
    table.add(
        "BETA.INV",
        3,
        5,
        "v",
        "value with a probability below it in a beta distribution",
        GammaFunctions::betaInverse);
    table.alias("BETAINV", "BETA.INV");
  }

  private static double logarithm(double x) {
    Domain.require(x > 0);
    return Gamma.logarithm(x);
  }

  /** The density at x of the gamma distribution of scale 1. */
  private static double density(double x, double shape) {
    if (x == 0) {
      Domain.require(shape >= 1);
      return shape == 1 ? 1 : 0;
    }
    return Gamma.poisson(shape, x) * (shape / x);
  }

  private static double quantile(double p, double shape) {
    return Quantile.of(p, LARGEST, x -> Gamma.lower(shape, x), x -> Gamma.upper(shape, x));
  }

  private static Value gamma(Arguments a) {
    double x = a.number(0);
    double shape = a.number(1);
    double scale = a.number(2);
    boolean cumulative = a.bool(3);
    Domain.require(x >= 0 && shape > 0 && scale > 0);
    return Value.of(cumulative ? Gamma.lower(shape, x / scale) : density(x / scale, shape) / scale);
  }

  private static Value gammaInverse(Arguments a) {
    double p = a.number(0);
    double shape = a.number(1);
    double scale = a.number(2);
    Domain.require(p >= 0 && p < 1 && shape > 0 && scale > 0);
    return Value.of(p == 0 ? 0 : scale * quantile(p, shape));
  }

  private static Value chiSquared(Arguments a) {
    double x = a.number(0);
    double freedom = a.number(1);
    boolean cumulative = a.bool(2);
    Domain.require(x >= 0);
    double shape = Domain.freedom(freedom) / 2;
    return Value.of(cumulative ? Gamma.lower(shape, x / 2) : density(x / 2, shape) / 2);
  }

  private static Value chiSquaredAbove(Arguments a) {
    double x = a.number(0);
    double freedom = a.number(1);
    Domain.require(x >= 0);
    return Value.of(Gamma.upper(Domain.freedom(freedom) / 2, x / 2));
  }

  private static Value chiSquaredInverse(Arguments a) {
    double p = a.number(0);
    double freedom = a.number(1);
    Domain.require(p >= 0 && p < 1);
    double shape = Domain.freedom(freedom) / 2;
    return Value.of(p == 0 ? 0 : 2 * quantile(p, shape));
  }

  private static Value chiSquaredInverseAbove(Arguments a) {
    double p = a.number(0);
    double freedom = a.number(1);
    Domain.require(p > 0 && p <= 1);
    double shape = Domain.freedom(freedom) / 2;
    return Value.of(
        2 * Quantile.above(p, LARGEST, x -> Gamma.lower(shape, x), x -> Gamma.upper(shape, x)));
  }

  private static Value beta(Arguments a, boolean cumulative, int bounds) {
    double x = a.number(0);
    double alpha = a.number(1);
    double beta = a.number(2);
    double low = a.number(bounds, 0);
    double high = a.number(bounds + 1, 1);
    Domain.require(alpha > 0 && beta > 0 && x >= low && x <= high && low != high);
    double width = high - low;
    double part = (x - low) / width;
    double rest = (high - x) / width;
    if (cumulative) {
      return Value.of(Beta.regularized(part, rest, alpha, beta));
    }
    return Value.of(betaDensity(part, rest, alpha, beta) / width);
  }

  private static double betaDensity(double x, double y, double alpha, double beta) {
    if (x > 0 && y > 0) {
      return Beta.density(x, y, alpha, beta);
    }
    double exponent = x == 0 ? alpha : beta;
    Domain.require(exponent >= 1);
    return exponent > 1 ? 0 : x == 0 ? beta : alpha;
  }

  private static Value betaInverse(Arguments a) {
    double p = a.number(0);
    double alpha = a.number(1);
    double beta = a.number(2);
    double low = a.number(3, 0);
    double high = a.number(4, 1);
    Domain.require(alpha > 0 && beta > 0 && low < high);
    double part =
        Quantile.of(
            Domain.inside(p),
            1,
            x -> Beta.regularized(x, 1 - x, alpha, beta),
            x -> Beta.regularized(1 - x, x, beta, alpha));
    return Value.of(low + part * (high - low));
  }
}
