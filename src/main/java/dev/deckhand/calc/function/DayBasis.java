package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How securities count days and years, by the number of the argument "basis" (ECMA-376 part 1,
 * 18.17.7.2 among others).
 */
enum DayBasis {
  US_30_360,
  ACTUAL_ACTUAL,
  ACTUAL_360,
  ACTUAL_365,
  EUROPEAN_30_360;

  static DayBasis of(int number) {
    if (number < 0 || number >= values().length) {
      throw CellErrorException.num();
    }
    return values()[number];
  }

  boolean isThirty() {
    return this == US_30_360 || this == EUROPEAN_30_360;
  }

  /** Days from one date to another, negative where they are in reverse. */
  double days(LocalDate start, LocalDate end) {
    return switch (this) {
      case US_30_360 -> DayCount.nasd(start, end);
      case EUROPEAN_30_360 -> DayCount.days360(start, end, true);
      case ACTUAL_ACTUAL, ACTUAL_360, ACTUAL_365 -> ChronoUnit.DAYS.between(start, end);
    };
  }

  /** Days from one date to another, none where they are in reverse. */
  double daysForward(LocalDate start, LocalDate end) {
    return Math.max(0, days(start, end));
  }

  /** Days of the whole coupon period between two dates. */
  double period(LocalDate start, LocalDate end, int frequency) {
    return switch (this) {
      case US_30_360, ACTUAL_360, EUROPEAN_30_360 -> 360.0 / frequency;
      case ACTUAL_365 -> 365.0 / frequency;
      case ACTUAL_ACTUAL -> ChronoUnit.DAYS.between(start, end);
    };
  }

  /** Days of a year between two dates. */
  double year(LocalDate start, LocalDate end) {
    return switch (this) {
      case US_30_360, ACTUAL_360, EUROPEAN_30_360 -> 360;
      case ACTUAL_365 -> 365;
      case ACTUAL_ACTUAL -> DayCount.averageYear(start, end);
    };
  }
}
