package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Value;
import java.time.LocalDate;

/**
 * Securities that pay interest at regular dates: price, yield, duration and accrued interest
 * (formulas of ECMA-376 part 1, 18.17.7, under the name of each function).
 */
final class BondFunctions {
  private static final double FACE = 100;

  private BondFunctions() {}

  static void addTo(FunctionSection table) {
    StrictArguments.add(
        table, "PRICE", 6, 7, "price per 100 of a security with coupons", BondFunctions::price);
    StrictArguments.add(
        table, "YIELD", 6, 7, "yield of a security with coupons", BondFunctions::yield);
    StrictArguments.add(
        table, "DURATION", 5, 6, "Macaulay duration in years", a -> duration(a, false));
    StrictArguments.add(
        table, "MDURATION", 5, 6, "modified Macaulay duration", a -> duration(a, true));
    StrictArguments.add(
        table, "ACCRINT", 6, 8, "interest accrued since the issue", BondFunctions::accrued);
  }

  /** The price of what is left to be paid, without the interest accrued. */
  private static double price(Coupons coupons, double rate, double yield, double redemption) {
    int number = coupons.number();
    double rest = coupons.restShare();
    double coupon = FACE * rate / coupons.frequency();
    double perPeriod = yield / coupons.frequency();
    double accrued = coupon * (1 - rest);
    if (number == 1) {
      return (redemption + coupon) / (1 + rest * perPeriod) - accrued;
    }
    double sum = redemption / Math.pow(1 + perPeriod, number - 1 + rest);
    for (int k = 0; k < number; k++) {
      sum += coupon / Math.pow(1 + perPeriod, k + rest);
    }
    return sum - accrued;
  }

  private static Value price(Arguments arguments) {
    StrictArguments a = new StrictArguments(arguments);
    double rate = a.notNegative(2);
    double yield = a.notNegative(3);
    double redemption = a.positive(4);
    return Value.of(price(Coupons.of(a, 5, 6), rate, yield, redemption));
  }

  private static Value yield(Arguments arguments) {
    StrictArguments a = new StrictArguments(arguments);
    double rate = a.notNegative(2);
    double price = a.positive(3);
    double redemption = a.positive(4);
    Coupons coupons = Coupons.of(a, 5, 6);
    int frequency = coupons.frequency();
    if (coupons.number() == 1) {
      double rest = coupons.restShare();
      double paid = price / FACE + (1 - rest) * rate / frequency;
      double due = redemption / FACE + rate / frequency;
      return Value.of((due - paid) / paid * frequency / rest);
    }
    return Value.of(
        RootFinder.near(rate, yield -> price(coupons, rate, yield, redemption) - price));
  }

  private static Value duration(Arguments arguments, boolean modified) {
    StrictArguments a = new StrictArguments(arguments);
    double rate = a.notNegative(2);
    double yield = a.notNegative(3);
    Coupons coupons = Coupons.of(a, 4, 5);
    int frequency = coupons.frequency();
    int number = coupons.number();
    double rest = coupons.restShare();
    double growth = 1 + yield / frequency;
    double weighted = 0;
    double sum = 0;
    for (int k = 0; k < number; k++) {
      double time = k + rest;
      double paid = FACE * rate / frequency + (k == number - 1 ? FACE : 0);
      double value = paid / Math.pow(growth, time);
      weighted += time * value;
      sum += value;
    }
    double years = weighted / sum / frequency;
    return Value.of(modified ? years / growth : years);
  }

  private static Value accrued(Arguments arguments) {
    StrictArguments a = new StrictArguments(arguments);
    LocalDate issue = a.date(0);
    LocalDate first = a.date(1);
    LocalDate settlement = a.date(2);
    double rate = a.positive(3);
    double par = a.all().given(4) ? a.positive(4) : 1000;
    int frequency = a.frequency(5);
    DayBasis basis = a.basis(6);
    boolean fromIssue = !a.all().given(7) || a.all().bool(7);
    StrictArguments.ascending(issue, settlement);
    double periods = periods(issue, first, settlement, new Terms(frequency, basis, fromIssue));
    return Value.of(par * rate / frequency * periods);
  }

  private record Terms(int frequency, DayBasis basis, boolean fromIssue) {}

  /** Coupon periods, in whole and in part, for which interest accrued. */
  private static double periods(
      LocalDate issue, LocalDate first, LocalDate settlement, Terms terms) {
    int months = 12 / terms.frequency();
    boolean endOfMonth = Coupons.isEndOfMonth(first);
    int at = -1;
    if (terms.fromIssue()) {
      while (!Coupons.moved(first, (at + 1) * months, endOfMonth).isAfter(settlement)
          && settlement.isAfter(first)) {
        at++;
      }
    }
    LocalDate start = Coupons.moved(first, at * months, endOfMonth);
    LocalDate next = Coupons.moved(first, (at + 1) * months, endOfMonth);
    DayBasis basis = terms.basis();
    double sum =
        basis.days(later(issue, start), settlement) / basis.period(start, next, terms.frequency());
    while (start.isAfter(issue)) {
      at--;
      LocalDate end = start;
      start = Coupons.moved(first, at * months, endOfMonth);
      if (issue.isAfter(start)) {
        double length = basis.period(start, end, terms.frequency());
        sum += basis.days(issue, end) / length;
      } else {
        sum += terms.fromIssue() ? 1 : 0;
      }
    }
    if (!Double.isFinite(sum)) {
      throw CellErrorException.num();
    }
    return sum;
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
