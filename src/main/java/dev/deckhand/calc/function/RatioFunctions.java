package dev.deckhand.calc.function;

import dev.deckhand.calc.special.Quantile;
import dev.deckhand.calc.special.Student;
import dev.deckhand.calc.value.Value;

/** Student's t and Fisher's F distribution. */
final class RatioFunctions {
  private static final double LARGEST = 1e200;

  private RatioFunctions() {}

  static void addTo(FunctionSection table) {
    table.add("T.DIST", 3, 3, "v", "Student's t distribution", RatioFunctions::student);
    table.add(
        "T.DIST.RT",
        2,
        2,
        "v",
        "probability above a value in Student's t distribution",
        a -> above(a, 1));
    table.add(
        "T.DIST.2T",
        2,
        2,
        "v",
        "probability beyond a value on both sides in Student's t distribution",
        a -> above(a, 2));
    table.add(
        "TDIST",
        3,
        3,
        "v",
        "probability beyond a value on one or both sides in Student's t distribution",
        RatioFunctions::tails);
    table.add(
        "T.INV",
        2,
        2,
        "v",
        "value with a probability below it in Student's t distribution",
        RatioFunctions::inverse);
    table.add(
        "T.INV.2T",
        2,
        2,
        "v",
        "value with a probability beyond it on both sides in Student's t distribution",
        RatioFunctions::inverseBoth);
    table.alias("TINV", "T.INV.2T");
    addRatio(table);
  }

  private static void addRatio(FunctionSection table) {
    table.add("F.DIST", 4, 4, "v", "F distribution", RatioFunctions::ratio);
    table.add(
        "F.DIST.RT",
        3,
        3,
        "v",
        "probability above a value in the F distribution",
        RatioFunctions::ratioAbove);
    table.alias("FDIST", "F.DIST.RT");
    table.add(
        "F.INV",
        3,
        3,
        "v",
        "value with a probability below it in the F distribution",
        a -> ratioInverse(a, false));
    table.add(
        "F.INV.RT",
        3,
        3,
        "v",
        "value with a probability above it in the F distribution",
        a -> ratioInverse(a, true));
    table.alias("FINV", "F.INV.RT");
  }

  private static Value student(Arguments a) {
    double t = a.number(0);
    double freedom = a.number(1);
    boolean cumulative = a.bool(2);
    double n = Domain.freedom(freedom);
    return Value.of(cumulative ? Student.below(t, n) : Student.density(t, n));
  }

  private static Value above(Arguments a, int tails) {
    double t = a.number(0);
    double n = Domain.freedom(a.number(1));
    Domain.require(tails == 1 || t >= 0);
    return Value.of(t < 0 ? Student.below(-t, n) : tails * Student.above(t, n));
  }

  private static Value tails(Arguments a) {
    double t = a.number(0);
    double freedom = a.number(1);
    double tails = Math.floor(a.number(2));
    Domain.require(t >= 0 && (tails == 1 || tails == 2));
    return Value.of(tails * Student.above(t, Domain.freedom(freedom)));
  }

  private static Value inverse(Arguments a) {
    double p = a.number(0);
    double n = Domain.freedom(a.number(1));
    Domain.inside(p);
    return Value.of(p < 0.5 ? -Student.twoTailed(2 * p, n) : Student.twoTailed(2 * (1 - p), n));
  }

  private static Value inverseBoth(Arguments a) {
    double p = a.number(0);
    double n = Domain.freedom(a.number(1));
    Domain.require(p > 0 && p <= 1);
    return Value.of(Student.twoTailed(p, n));
  }

  private static Value ratio(Arguments a) {
    double x = a.number(0);
    double above = a.number(1);
    double below = a.number(2);
    boolean cumulative = a.bool(3);
    Domain.require(x >= 0);
    double m = Domain.freedom(above);
    double n = Domain.freedom(below);
    if (cumulative) {
      return Value.of(Student.ratioBelow(x, m, n));
    }
    if (x == 0) {
      Domain.require(m > 1);
      return Value.of(m == 2 ? 1 : 0);
    }
    return Value.of(Student.ratioDensity(x, m, n));
  }

  private static Value ratioAbove(Arguments a) {
    double x = a.number(0);
    double above = a.number(1);
    double below = a.number(2);
    Domain.require(x >= 0);
    return Value.of(Student.ratioAbove(x, Domain.freedom(above), Domain.freedom(below)));
  }

  private static Value ratioInverse(Arguments a, boolean fromAbove) {
    double p = a.number(0);
    double above = a.number(1);
    double below = a.number(2);
    Domain.require(fromAbove ? p > 0 && p <= 1 : p >= 0 && p < 1);
    double m = Domain.freedom(above);
    double n = Domain.freedom(below);
    if (p == (fromAbove ? 1 : 0)) {
      return Value.of(0);
    }
    return Value.of(
        fromAbove
            ? Quantile.above(
                p, LARGEST, x -> Student.ratioBelow(x, m, n), x -> Student.ratioAbove(x, m, n))
            : Quantile.of(
                p, LARGEST, x -> Student.ratioBelow(x, m, n), x -> Student.ratioAbove(x, m, n)));
  }
}
