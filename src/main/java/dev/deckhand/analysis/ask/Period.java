package dev.deckhand.analysis.ask;

import java.time.LocalDate;

/**
 * A span of days.
 *
 * @param from first day; {@link LocalDate#MIN} for no beginning
 * @param until first day after it; {@link LocalDate#MAX} for no end
 * @param label how the instruction calls it
 * @param first first token of it
 * @param last last token of it
 */
record Period(LocalDate from, LocalDate until, String label, int first, int last) {
  boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  /** Whether the year was not said. */
  boolean lacksYear() {
    return from.getYear() == PeriodSearch.NO_YEAR;
  }

  Period in(int year) {
    int years = year - PeriodSearch.NO_YEAR;
    return new Period(
        from.plusYears(years), until.plusYears(years), label + " " + year, first, last);
  }
}
