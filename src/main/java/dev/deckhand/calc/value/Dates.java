package dev.deckhand.calc.value;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Serial numbers of days. The 1900 system counts the 29 February 1900 that never was (serial 60),
 * as Excel does; serial 0 is shown as 0 January 1900.
 */
public final class Dates {
  /** 31 December 9999 in the 1900 system. */
  public static final double MAX_SERIAL = 2_958_465;

  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 31);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final int LEAP_BUG = 60;

  private final boolean date1904;

  private Dates(boolean date1904) {
    this.date1904 = date1904;
  }

  public static Dates of(boolean date1904) {
    return new Dates(date1904);
  }

  /** Year, month and day as Excel shows them, 29 February 1900 and 0 January 1900 included. */
  public record Parts(int year, int month, int day) {}

  public Parts parts(double serial) {
    long day = (long) Math.floor(serial);
    if (!date1904 && day == LEAP_BUG) {
      return new Parts(1900, 2, 29);
    }
    if (!date1904 && day == 0) {
      return new Parts(1900, 1, 0);
    }
    LocalDate date = date(serial);
    return new Parts(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** The calendar date of a serial; {@code #NUM!} outside 0 to 9999-12-31. */
  public LocalDate date(double serial) {
    long day = (long) Math.floor(serial);
    if (day < 0 || day > MAX_SERIAL) {
      throw CellErrorException.num();
    }
    if (date1904) {
      return EPOCH_1904.plusDays(day);
    }
    return EPOCH_1900.plusDays(day > LEAP_BUG ? day - 1 : day);
  }

  public double serial(LocalDate date) {
    if (date1904) {
      return ChronoUnit.DAYS.between(EPOCH_1904, date);
    }
    long days = ChronoUnit.DAYS.between(EPOCH_1900, date);
    return days >= LEAP_BUG ? days + 1 : days;
  }

  /** 1 for Sunday to 7 for Saturday, as the 1900 system has it before March 1900 too. */
  public int weekday(double serial) {
    long day = (long) Math.floor(serial);
    if (day < 0 || day > MAX_SERIAL) {
      throw CellErrorException.num();
    }
    return date1904 ? (int) ((day + 5) % 7) + 1 : (int) ((day + 6) % 7) + 1;
  }

  /** Seconds since midnight, rounded to the second as Excel's time functions do. */
  public static int secondsOfDay(double serial) {
    double fraction = serial - Math.floor(serial);
    return (int) Math.floorMod(Math.round(fraction * 86_400), 86_400L);
  }
}
