package dev.deckhand.calc.function;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The interest dates of a security around its settlement. They are counted back from the maturity;
 * where that is the last day of its month, all of them are.
 *
 * @param frequency payments a year
 */
record Coupons(LocalDate settlement, LocalDate maturity, int frequency, DayBasis basis) {

  static Coupons of(StrictArguments a, int frequency, int basis) {
    LocalDate settlement = a.date(0);
    LocalDate maturity = a.date(1);
    Coupons coupons = new Coupons(settlement, maturity, a.frequency(frequency), a.basis(basis));
    StrictArguments.ascending(settlement, maturity);
    return coupons;
  }

  /** A date moved by months; the last day of a month stays one where that is asked for. */
  static LocalDate moved(LocalDate date, int months, boolean endOfMonth) {
    LocalDate moved = date.plusMonths(months);
    return endOfMonth ? moved.withDayOfMonth(moved.lengthOfMonth()) : moved;
  }

  static boolean isEndOfMonth(LocalDate date) {
    return date.getDayOfMonth() == date.lengthOfMonth();
  }

  private int months() {
    return 12 / frequency;
  }

  private LocalDate back(int periods) {
    return moved(maturity, -periods * months(), isEndOfMonth(maturity));
  }

  /** Coupons behind the settlement, that of the maturity included. */
  int number() {
    long apart = ChronoUnit.MONTHS.between(settlement, maturity);
    int periods = (int) Math.max(1, apart / months() - 1);
    while (back(periods).isAfter(settlement)) {
      periods++;
    }
    return periods;
  }

  /** The last coupon date at or before the settlement. */
  LocalDate previous() {
    return back(number());
  }

  /** The first coupon date behind the settlement. */
  LocalDate next() {
    return back(number() - 1);
  }

  double days() {
    return basis.period(previous(), next(), frequency);
  }

  double daysBefore() {
    return basis.days(previous(), settlement);
  }

  double daysAfter() {
    return switch (basis) {
      case US_30_360 -> 360.0 / frequency - daysBefore();
      case ACTUAL_ACTUAL, ACTUAL_360, ACTUAL_365, EUROPEAN_30_360 -> basis.days(settlement, next());
    };
  }

  /** The part of the coupon period behind the settlement. */
  double restShare() {
    return (days() - daysBefore()) / days();
  }
}
