package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Day count conventions. */
final class DayCount {
  private DayCount() {}

  /** Days between two dates in years of twelve months of 30 days, as DAYS360 counts them. */
  static int days360(LocalDate start, LocalDate end, boolean european) {
    int startDay = start.getDayOfMonth();
    int endDay = end.getDayOfMonth();
    int extraMonth = 0;
    if (european) {
      startDay = Math.min(startDay, 30);
      endDay = Math.min(endDay, 30);
    } else {
      boolean startIsLast = startDay == start.lengthOfMonth();
      startDay = startIsLast ? 30 : startDay;
      if (endDay == 31) {
        extraMonth = startDay < 30 ? 1 : 0;
        endDay = startDay < 30 ? 1 : 30;
      }
    }
    int months =
        (end.getYear() - start.getYear()) * 12
            + end.getMonthValue()
            - start.getMonthValue()
            + extraMonth;
    return months * 30 + endDay - startDay;
  }

  static double yearFraction(LocalDate a, LocalDate b, int basis) {
    LocalDate start = a.isAfter(b) ? b : a;
    LocalDate end = a.isAfter(b) ? a : b;
    double days = ChronoUnit.DAYS.between(start, end);
    return switch (basis) {
      case 0 -> nasd(start, end) / 360.0;
      case 1 -> days / averageYear(start, end);
      case 2 -> days / 360;
      case 3 -> days / 365;
      case 4 -> days360(start, end, true) / 360.0;
      default -> throw CellErrorException.num();
    };
  }

  /** Days as YEARFRAC and securities count them with basis 0, the last of February being a 30th. */
  static int nasd(LocalDate start, LocalDate end) {
    boolean startEndsFebruary = start.getMonthValue() == 2 && isLast(start);
    boolean endEndsFebruary = end.getMonthValue() == 2 && isLast(end);
    int startDay = start.getDayOfMonth();
    int endDay = end.getDayOfMonth();
    if (startEndsFebruary && endEndsFebruary) {
      endDay = 30;
    }
    if (endDay == 31 && (startDay >= 30 || startEndsFebruary)) {
      endDay = 30;
    }
    if (startDay == 31 || startEndsFebruary) {
      startDay = 30;
    }
    int years = end.getYear() - start.getYear();
    int months = end.getMonthValue() - start.getMonthValue();
    return years * 360 + months * 30 + endDay - startDay;
  }

  private static boolean isLast(LocalDate date) {
    return date.getDayOfMonth() == date.lengthOfMonth();
  }

  /** Mean days of the years between two dates, the first not behind the second. */
  static double averageYear(LocalDate start, LocalDate end) {
    if (!end.isAfter(start.plusYears(1))) {
      boolean sameYear = start.getYear() == end.getYear();
      boolean leap =
          sameYear
              ? start.isLeapYear()
              : (start.isLeapYear() && start.isBefore(LocalDate.of(start.getYear(), 3, 1)))
                  || (end.isLeapYear() && !end.isBefore(LocalDate.of(end.getYear(), 2, 29)));
      return leap ? 366 : 365;
    }
    double days =
        ChronoUnit.DAYS.between(
            LocalDate.of(start.getYear(), 1, 1), LocalDate.of(end.getYear() + 1, 1, 1));
    return days / (end.getYear() - start.getYear() + 1);
  }
}
