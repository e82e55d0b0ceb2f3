package dev.deckhand.calc.function;

import dev.deckhand.calc.value.Value;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Securities whose first or last interest period is shorter or longer than the others (formulas of
 * ECMA-376 part 1, 18.17.7, under ODDFPRICE, ODDLPRICE and ODDLYIELD).
 */
final class OddPeriodFunctions {
  private static final double FACE = 100;

  private OddPeriodFunctions() {}

  static void addTo(FunctionSection table) {
    StrictArguments.add(
        table, "ODDFPRICE", 8, 9, "price per 100 with an odd first period", a -> first(a, true));
    StrictArguments.add(
        table, "ODDFYIELD", 8, 9, "yield with an odd first period", a -> first(a, false));
    StrictArguments.add(
        table, "ODDLPRICE", 7, 8, "price per 100 with an odd last period", a -> last(a, true));
    StrictArguments.add(
        table, "ODDLYIELD", 7, 8, "yield with an odd last period", a -> last(a, false));
  }

  private static Value first(Arguments arguments, boolean price) {
    StrictArguments a = new StrictArguments(arguments);
    LocalDate settlement = a.date(0);
    LocalDate maturity = a.date(1);
    LocalDate issue = a.date(2);
    LocalDate coupon = a.date(3);
    double rate = a.notNegative(4);
    double given = price ? a.notNegative(5) : a.positive(5);
    double redemption = a.positive(6);
    int frequency = a.frequency(7);
    DayBasis basis = a.basis(8);
    StrictArguments.ascending(issue, settlement, coupon, maturity);
    First first = new First(issue, coupon, maturity, settlement, frequency, basis);
    return Value.of(
        price
            ? first.price(rate, given, redemption)
            : RootFinder.near(rate, yield -> first.price(rate, yield, redemption) - given));
  }

  /** A security before its first, odd coupon. */
  private record First(
      LocalDate issue,
      LocalDate coupon,
      LocalDate maturity,
      LocalDate settlement,
      int frequency,
      DayBasis basis) {

    double price(double rate, double yield, double redemption) {
      Coupons current = new Coupons(settlement, coupon, frequency, basis);
      double normal = current.days();
      boolean isShort = basis.days(issue, coupon) < normal;
      double firstPeriods = isShort ? basis.days(issue, coupon) / normal : periods(coupon);
      double accrued = isShort ? basis.days(issue, settlement) / normal : periods(settlement);
      double rest = isShort ? basis.days(settlement, coupon) / normal : restOf(current);
      int later = new Coupons(coupon, maturity, frequency, basis).number();
      double payment = FACE * rate / frequency;
      double growth = 1 + yield / frequency;
      double sum = redemption / Math.pow(growth, later + rest);
      sum += payment * firstPeriods / Math.pow(growth, rest);
      for (int k = 1; k <= later; k++) {
        sum += payment / Math.pow(growth, k + rest);
      }
      return sum - payment * accrued;
    }

    /** Normal periods from the settlement to the first coupon. */
    private double restOf(Coupons current) {
      double days =
          switch (basis) {
            case ACTUAL_360, ACTUAL_365 -> basis.days(settlement, current.next());
            case US_30_360, ACTUAL_ACTUAL, EUROPEAN_30_360 -> current.days() - current.daysBefore();
          };
      return days / current.days() + current.number() - 1;
    }

    /** Normal periods from the issue to a date, counted back from the first coupon. */
    private double periods(LocalDate until) {
      int months = 12 / frequency;
      double sum = 0;
      LocalDate end = coupon;
      for (int k = 1; end.isAfter(issue); k++) {
        LocalDate start = coupon.minusMonths((long) k * months);
        LocalDate from = issue.isAfter(start) ? issue : start;
        LocalDate to = until.isBefore(end) ? until : end;
        sum += basis.daysForward(from, to) / basis.period(start, end, frequency);
        end = start;
      }
      return sum;
    }
  }

  private static Value last(Arguments arguments, boolean price) {
    StrictArguments a = new StrictArguments(arguments);
    LocalDate settlement = a.date(0);
    LocalDate maturity = a.date(1);
    LocalDate interest = a.date(2);
    double rate = a.notNegative(3);
    double given = price ? a.notNegative(4) : a.positive(4);
    double redemption = a.positive(5);
    int frequency = a.frequency(6);
    DayBasis basis = a.basis(7);
    StrictArguments.ascending(interest, settlement, maturity);
    double payment = FACE * rate / frequency;
    Last last = new Last(interest, frequency, basis);
    double due = last.periods(interest, maturity) * payment + redemption;
    double accrued = last.periods(interest, settlement) * payment;
    double rest = last.periods(settlement, maturity);
    if (price) {
      return Value.of(due / (1 + rest * given / frequency) - accrued);
    }
    double paid = accrued + given;
    return Value.of((due - paid) / paid * frequency / rest);
  }

  /** The time behind the last regular coupon. */
  private record Last(LocalDate interest, int frequency, DayBasis basis) {

    /** Normal periods between two dates, counted from the last regular coupon. */
    double periods(LocalDate from, LocalDate until) {
      int months = 12 / frequency;
      double sum = 0;
      LocalDate start = interest;
      long most = ChronoUnit.MONTHS.between(interest, until) / months + 1;
      for (int k = 1; k <= most; k++) {
        LocalDate end = interest.plusMonths((long) k * months);
        LocalDate first = from.isAfter(start) ? from : start;
        LocalDate last = until.isBefore(end) ? until : end;
        sum += basis.daysForward(first, last) / basis.daysForward(start, end);
        start = end;
      }
      return sum;
    }
  }
}
