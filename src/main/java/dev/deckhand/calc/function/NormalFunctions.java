package dev.deckhand.calc.function;

import dev.deckhand.calc.special.Normal;
import dev.deckhand.calc.special.Student;
import dev.deckhand.calc.value.Value;

/** The normal, lognormal, exponential and Weibull distributions; what is built on the normal. */
final class NormalFunctions {
  private NormalFunctions() {}

  static void addTo(FunctionSection table) {
    table.add("NORM.S.DIST", 2, 2, "v", "standard normal distribution", NormalFunctions::standard);
    table.number("NORMSDIST", "standard normal distribution up to a value", Normal::below);
    table.number(
        "NORM.S.INV",
        "value with a probability below it in the standard normal distribution",
        p -> Normal.quantile(Domain.inside(p)));
    table.alias("NORMSINV", "NORM.S.INV");
    table.add("NORM.DIST", 4, 4, "v", "normal distribution", NormalFunctions::normal);
    table.alias("NORMDIST", "NORM.DIST");
    table.add(
        "NORM.INV",
        3,
        3,
        "v",
        "value with a probability below it in a normal distribution",
        a -> Value.of(quantile(a)));
    table.alias("NORMINV", "NORM.INV");
    table.number("PHI", "density of the standard normal distribution", Normal::density);
    table.number("GAUSS", "probability between the mean and z deviations", Normal::fromZero);
    addLogNormal(table);
    table.add("EXPON.DIST", 3, 3, "v", "exponential distribution", NormalFunctions::exponential);
    table.alias("EXPONDIST", "EXPON.DIST");
    table.add("WEIBULL.DIST", 4, 4, "v", "Weibull distribution", NormalFunctions::weibull);
    table.alias("WEIBULL", "WEIBULL.DIST");
    addConfidence(table);
    table.number("FISHER", "Fisher transformation of a correlation", NormalFunctions::fisher);
    table.number("FISHERINV", "correlation of a Fisher transformation", Math::tanh);
  }

  private static void addLogNormal(FunctionSection table) {
    table.add("LOGNORM.DIST", 4, 4, "v", "lognormal distribution", a -> logNormal(a, a.bool(3)));
    table.add(
        "LOGNORMDIST", 3, 3, "v", "lognormal distribution up to a value", a -> logNormal(a, true));
    table.add(
        "LOGNORM.INV",
        3,
        3,
        "v",
        "value with a probability below it in a lognormal distribution",
        a -> Value.of(Math.exp(quantile(a))));
    table.alias("LOGINV", "LOGNORM.INV");
  }

  private static void addConfidence(FunctionSection table) {
    table.add(
        "CONFIDENCE.NORM",
        3,
        3,
        "v",
        "half width of a confidence interval of a mean, by the normal distribution",
        a -> confidence(a, false));
    table.alias("CONFIDENCE", "CONFIDENCE.NORM");
    table.add(
        "CONFIDENCE.T",
        3,
        3,
        "v",
        "half width of a confidence interval of a mean, by Student's t",
        a -> confidence(a, true));
  }

  private static Value standard(Arguments a) {
    double z = a.number(0);
    return Value.of(a.bool(1) ? Normal.below(z) : Normal.density(z));
  }

  private static Value normal(Arguments a) {
    double x = a.number(0);
    double mean = a.number(1);
    double deviation = a.number(2);
    boolean cumulative = a.bool(3);
    Domain.require(deviation > 0);
    double z = (x - mean) / deviation;
    return Value.of(cumulative ? Normal.below(z) : Normal.density(z) / deviation);
  }

  private static double quantile(Arguments a) {
    double p = a.number(0);
    double mean = a.number(1);
    double deviation = a.number(2);
    Domain.require(deviation > 0);
    return mean + deviation * Normal.quantile(Domain.inside(p));
  }

  private static Value logNormal(Arguments a, boolean cumulative) {
    double x = a.number(0);
    double mean = a.number(1);
    double deviation = a.number(2);
    Domain.require(x > 0 && deviation > 0);
    double z = (Math.log(x) - mean) / deviation;
    return Value.of(cumulative ? Normal.below(z) : Normal.density(z) / deviation / x);
  }

  private static Value exponential(Arguments a) {
    double x = a.number(0);
    double rate = a.number(1);
    boolean cumulative = a.bool(2);
    Domain.require(x >= 0 && rate > 0);
    return Value.of(cumulative ? -Math.expm1(-rate * x) : rate * Math.exp(-rate * x));
  }

  private static Value weibull(Arguments a) {
    double x = a.number(0);
    double shape = a.number(1);
    double scale = a.number(2);
    boolean cumulative = a.bool(3);
    Domain.require(x >= 0 && shape > 0 && scale > 0);
    double power = Math.pow(x / scale, shape);
    return Value.of(
        cumulative
            ? -Math.expm1(-power)
            : shape / scale * Math.pow(x / scale, shape - 1) * Math.exp(-power));
  }

  private static Value confidence(Arguments a, boolean student) {
    double alpha = a.number(0);
    double deviation = a.number(1);
    double size = Math.floor(a.number(2));
    Domain.require(alpha > 0 && alpha < 1 && deviation > 0 && size >= 1);
    Domain.divides(!student || size > 1);
    double width = student ? Student.twoTailed(alpha, size - 1) : -Normal.quantile(alpha / 2);
    return Value.of(width * deviation / Math.sqrt(size));
  }

  private static double fisher(double x) {
    Domain.require(x > -1 && x < 1);
    return (Math.log1p(x) - Math.log1p(-x)) / 2;
  }
}
