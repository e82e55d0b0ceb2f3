package dev.deckhand.ooxml.xlsx.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;

/** The two date systems of workbooks (18.17.4.1). */
public enum Epoch {
  /** Day 1 is 1 January 1900; 29 February 1900, which never was, counts as day 60. */
  SYSTEM_1900,
  /** Day 0 is 1 January 1904. */
  SYSTEM_1904;

  private static final LocalDate DAY_0_OF_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
  private static final int FALSE_LEAP_DAY = 60;
  private static final double NANOS_PER_DAY = 86_400e9;

  public static Epoch of(boolean date1904) {
    return date1904 ? SYSTEM_1904 : SYSTEM_1900;
  }

  /** The serial number of a date and time. */
  public double serial(LocalDateTime moment) {
    LocalDate zero = this == SYSTEM_1904 ? DAY_0_OF_1904 : DAY_0_OF_1900;
    long days = ChronoUnit.DAYS.between(zero, moment.toLocalDate());
    if (this == SYSTEM_1900 && days <= FALSE_LEAP_DAY) {
      days--;
    }
    double nanos = moment.toLocalTime().toNanoOfDay();
    return days + nanos / NANOS_PER_DAY;
  }

  /** The date and time of a serial number, to the second; the day that never was is the next. */
  public LocalDateTime moment(double serial) {
    LocalDate zero = this == SYSTEM_1904 ? DAY_0_OF_1904 : DAY_0_OF_1900;
    long days = (long) Math.floor(serial);
    long seconds = Math.round((serial - days) * 86_400);
    if (this == SYSTEM_1900 && days < FALSE_LEAP_DAY) {
      days++;
    }
    return zero.plusDays(days).atStartOfDay().plusSeconds(seconds);
  }

  /** The serial number of an ISO 8601 date, date-time or time as strict files store it. */
  OptionalDouble serial(String iso) {
    try {
      String text = iso.endsWith("Z") ? iso.substring(0, iso.length() - 1) : iso;
      if (!text.contains("T") && text.contains(":")) {
        double nanos = LocalTime.parse(text).toNanoOfDay();
        return OptionalDouble.of(nanos / NANOS_PER_DAY);
      }
      return OptionalDouble.of(
          serial(
              text.contains("T")
                  ? LocalDateTime.parse(text)
                  : LocalDate.parse(text).atStartOfDay()));
    } catch (DateTimeException notIso) {
      return OptionalDouble.empty();
    }
  }
}
