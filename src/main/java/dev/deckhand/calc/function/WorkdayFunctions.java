package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Coercion;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellValue;
import java.util.HashSet;
import java.util.Set;

/** WORKDAY and NETWORKDAYS, with their variants for other weekends. */
final class WorkdayFunctions {
  private static final String SATURDAY_SUNDAY = "0000011";

  private WorkdayFunctions() {}

  static void addTo(FunctionSection table) {
    table.add(
        "NETWORKDAYS",
        2,
        3,
        "vvr",
        "working days between two dates",
        a -> between(a, SATURDAY_SUNDAY, 2));
    table.add(
        "NETWORKDAYS.INTL",
        2,
        4,
        "vver",
        "working days between two dates, with own weekends",
        a -> between(a, weekend(a), 3));
    table.add(
        "WORKDAY",
        2,
        3,
        "vvr",
        "date a number of working days away",
        a -> after(a, SATURDAY_SUNDAY, 2));
    table.add(
        "WORKDAY.INTL",
        2,
        4,
        "vver",
        "date a number of working days away, with own weekends",
        a -> after(a, weekend(a), 3));
  }

  /** Seven digits from Monday, 1 for a day off. */
  private static String weekend(Arguments a) {
    if (!a.given(2)) {
      return SATURDAY_SUNDAY;
    }
    if (a.scalar(2) instanceof CellValue.Text t) {
      if (!t.value().matches("[01]{7}")) {
        throw CellErrorException.value();
      }
      return t.value();
    }
    int number = a.integer(2);
    StringBuilder days = new StringBuilder("0000000");
    if (number >= 1 && number <= 7) {
      days.setCharAt((number + 4) % 7, '1');
      days.setCharAt((number + 5) % 7, '1');
    } else if (number >= 11 && number <= 17) {
      days.setCharAt((number - 12 + 7) % 7, '1');
    } else {
      throw CellErrorException.num();
    }
    return days.toString();
  }

  private static Set<Long> holidays(Arguments a, int index) {
    Set<Long> days = new HashSet<>();
    if (a.given(index)) {
      Numbers.eachUsed(
          a.context(),
          a.grid(index),
          value -> {
            if (!value.isEmpty()) {
              days.add((long) Math.floor(Coercion.number(value)));
            }
          });
    }
    return days;
  }

  private static boolean isWorkday(Arguments a, long day, String weekend, Set<Long> holidays) {
    int monday0 = (a.context().dates().weekday(day) + 5) % 7;
    return weekend.charAt(monday0) == '0' && !holidays.contains(day);
  }

  private static Value between(Arguments a, String weekend, int holidayIndex) {
    StrictArguments strict = new StrictArguments(a);
    long start = (long) Math.floor(strict.number(0));
    long end = (long) Math.floor(strict.number(1));
    Set<Long> holidays = holidays(a, holidayIndex);
    long count = 0;
    a.context().work(Math.abs(end - start));
    for (long day = Math.min(start, end); day <= Math.max(start, end); day++) {
      count += isWorkday(a, day, weekend, holidays) ? 1 : 0;
    }
    return Value.of(start <= end ? count : -count);
  }

  private static Value after(Arguments a, String weekend, int holidayIndex) {
    StrictArguments strict = new StrictArguments(a);
    long day = (long) Math.floor(strict.number(0));
    int rest = strict.integer(1);
    if (weekend.equals("1111111")) {
      throw CellErrorException.value();
    }
    Set<Long> holidays = holidays(a, holidayIndex);
    int step = Integer.signum(rest);
    while (rest != 0) {
      day += step;
      a.context().work(1);
      if (isWorkday(a, day, weekend, holidays)) {
        rest -= step;
      }
    }
    if (day < 0) {
      throw CellErrorException.num();
    }
    return Value.of(day);
  }
}
