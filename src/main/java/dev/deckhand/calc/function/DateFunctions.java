package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Coercion;
import dev.deckhand.calc.value.Dates;
import dev.deckhand.calc.value.TextNumber;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellValue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;

/** Dates and times: parts, construction, distances. */
final class DateFunctions {
  private DateFunctions() {}

  static void addTo(FunctionSection table) {
    part(table, "YEAR", "year of a date", Dates.Parts::year);
    part(table, "MONTH", "month of a date", Dates.Parts::month);
    part(table, "DAY", "day of a date", Dates.Parts::day);
    time(table, "HOUR", "hour of a time", s -> s / 3600);
    time(table, "MINUTE", "minute of a time", s -> s / 60 % 60);
    time(table, "SECOND", "second of a time", s -> s % 60);
    table.add("DATE", 3, 3, "v", "date of a year, month and day", DateFunctions::date);
    table.add("TIME", 3, 3, "v", "time of an hour, minute and second", DateFunctions::timeOf);
    table.add(
        "TODAY",
        0,
        0,
        "v",
        "date of today",
        a -> Value.of(serial(a, a.context().now().toLocalDate())));
    table.add("NOW", 0, 0, "v", "date and time of now", DateFunctions::now);
    table.add("DATEVALUE", 1, 1, "v", "date that a text stands for", DateFunctions::dateValue);
    table.add("TIMEVALUE", 1, 1, "v", "time that a text stands for", DateFunctions::timeValue);
    StrictArguments.add(
        table, "EDATE", 2, 2, "date moved by months", a -> Value.of(serial(a, moved(a))));
    StrictArguments.add(
        table, "EOMONTH", 2, 2, "last day of a month, moved by months", DateFunctions::endOfMonth);
    addDistances(table);
  }

  private static void addDistances(FunctionSection table) {
    table.add("DAYS", 2, 2, "v", "days between two dates", DateFunctions::days);
    table.add(
        "DAYS360",
        2,
        3,
        "v",
        "days between two dates in months of 30 days",
        DateFunctions::days360);
    table.add("DATEDIF", 3, 3, "v", "time between two dates in a unit", DateFunctions::dateDif);
    StrictArguments.add(
        table, "YEARFRAC", 2, 3, "years between two dates", DateFunctions::yearFraction);
    table.add("WEEKDAY", 1, 2, "v", "day of the week", DateFunctions::weekday);
    StrictArguments.add(table, "WEEKNUM", 1, 2, "number of the week", DateFunctions::weekNumber);
    table.add(
        "ISOWEEKNUM",
        1,
        1,
        "v",
        "number of the week by ISO 8601",
        a -> Value.of(isoWeek(day(a, 0))));
  }

  private static void part(
      FunctionSection table, String name, String summary, ToIntFunction<Dates.Parts> part) {
    table.add(
        name,
        1,
        1,
        "v",
        summary,
        a -> Value.of(part.applyAsInt(a.context().dates().parts(a.number(0)))));
  }

  private static void time(
      FunctionSection table, String name, String summary, ToIntFunction<Integer> part) {
    table.add(
        name,
        1,
        1,
        "v",
        summary,
        a -> Value.of(part.applyAsInt(Dates.secondsOfDay(time(a.number(0))))));
  }

  private static double time(double serial) {
    if (serial < 0) {
      throw CellErrorException.num();
    }
    return serial;
  }

  static LocalDate day(Arguments a, int index) {
    return a.context().dates().date(a.number(index));
  }

  static double serial(Arguments a, LocalDate date) {
    double serial = a.context().dates().serial(date);
    if (serial < 0 || serial > Dates.MAX_SERIAL) {
      throw CellErrorException.num();
    }
    return serial;
  }

  private static Value date(Arguments a) {
    int year = a.integer(0);
    int offset = a.context().date1904() ? 1904 : 1900;
    year += year >= 0 && year < offset ? 1900 : 0;
    if (year < 0 || year > 9999) {
      throw CellErrorException.num();
    }
    long month = a.integer(1);
    long day = a.integer(2);
    LocalDate first = LocalDate.of(year, 1, 1).plusMonths(month - 1);
    double serial = a.context().dates().serial(first) + day - 1;
    if (serial < 0 || serial > Dates.MAX_SERIAL) {
      throw CellErrorException.num();
    }
    return Value.of(serial);
  }

  private static Value timeOf(Arguments a) {
    for (int i = 0; i < 3; i++) {
      if (Math.abs(a.number(i)) > 32_767) {
        throw CellErrorException.num();
      }
    }
    double seconds = a.truncated(0) * 3600.0 + a.truncated(1) * 60.0 + a.truncated(2);
    if (seconds < 0) {
      throw CellErrorException.num();
    }
    return Value.of(seconds % 86_400 / 86_400);
  }

  private static Value now(Arguments a) {
    LocalDateTime now = a.context().now();
    double time = now.toLocalTime().toNanoOfDay() / 86_400e9;
    return Value.of(serial(a, now.toLocalDate()) + time);
  }

  private static double parsed(Arguments a) {
    if (!(a.scalar(0) instanceof CellValue.Text t)) {
      throw CellErrorException.value();
    }
    OptionalDouble serial = TextNumber.dateTime(t.value());
    return serial.orElseThrow(CellErrorException::value);
  }

  private static Value dateValue(Arguments a) {
    double serial = Math.floor(parsed(a));
    return Value.of(a.context().date1904() ? Math.max(0, serial - 1462) : serial);
  }

  private static Value timeValue(Arguments a) {
    double serial = parsed(a);
    return Value.of(serial - Math.floor(serial));
  }

  private static LocalDate moved(Arguments arguments) {
    StrictArguments a = new StrictArguments(arguments);
    return a.date(0).plusMonths(a.integer(1));
  }

  private static Value endOfMonth(Arguments a) {
    LocalDate month = moved(a);
    return Value.of(serial(a, YearMonth.from(month).atEndOfMonth()));
  }

  private static Value days(Arguments a) {
    return Value.of(Math.floor(dateNumber(a, 0)) - Math.floor(dateNumber(a, 1)));
  }

  private static double dateNumber(Arguments a, int index) {
    double serial = Coercion.number(a.scalar(index));
    if (serial < 0 || serial > Dates.MAX_SERIAL) {
      throw CellErrorException.num();
    }
    return serial;
  }

  private static Value days360(Arguments a) {
    boolean european = a.bool(2, false);
    return Value.of(DayCount.days360(day(a, 0), day(a, 1), european));
  }

  private static Value yearFraction(Arguments arguments) {
    StrictArguments a = new StrictArguments(arguments);
    LocalDate start = a.date(0);
    LocalDate end = a.date(1);
    int basis = a.integer(2, 0);
    return Value.of(DayCount.yearFraction(start, end, basis));
  }

  private static Value dateDif(Arguments a) {
    LocalDate start = day(a, 0);
    LocalDate end = day(a, 1);
    if (start.isAfter(end)) {
      throw CellErrorException.num();
    }
    return switch (a.text(2).toLowerCase(Locale.ROOT)) {
      case "d" -> Value.of(Math.floor(a.number(1)) - Math.floor(a.number(0)));
      case "m" -> Value.of(months(start, end));
      case "y" -> Value.of(months(start, end) / 12);
      case "ym" -> Value.of(months(start, end) % 12);
      case "yd" -> Value.of(ChronoUnit.DAYS.between(start.plusYears(months(start, end) / 12), end));
      case "md" -> Value.of(daysOverMonths(start, end));
      default -> throw CellErrorException.num();
    };
  }

  private static long months(LocalDate start, LocalDate end) {
    long months = ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(end));
    return end.getDayOfMonth() < start.getDayOfMonth() ? months - 1 : months;
  }

  private static long daysOverMonths(LocalDate start, LocalDate end) {
    if (end.getDayOfMonth() >= start.getDayOfMonth()) {
      return end.getDayOfMonth() - start.getDayOfMonth();
    }
    int before = YearMonth.from(end).minusMonths(1).lengthOfMonth();
    return (long) before - start.getDayOfMonth() + end.getDayOfMonth();
  }

  private static Value weekday(Arguments a) {
    int kind = a.count() > 1 ? a.truncated(1) : 1;
    int sunday1 = a.context().dates().weekday(a.number(0));
    return switch (kind) {
      case 1, 17 -> Value.of(sunday1);
      case 2, 11 -> Value.of((sunday1 + 5) % 7 + 1);
      case 3 -> Value.of((sunday1 + 5) % 7);
      case 12, 13, 14, 15, 16 -> Value.of(Math.floorMod(sunday1 - (kind - 9), 7) + 1);
      default -> throw CellErrorException.num();
    };
  }

  private static Value weekNumber(Arguments a) {
    StrictArguments strict = new StrictArguments(a);
    LocalDate date = strict.date(0);
    int kind = a.count() > 1 ? strict.integer(1) : 1;
    if (kind == 21) {
      return Value.of(isoWeek(date));
    }
    int firstDay =
        switch (kind) {
          case 1, 17 -> 7;
          case 2, 11 -> 1;
          case 12, 13, 14, 15, 16 -> kind - 10;
          default -> throw CellErrorException.num();
        };
    LocalDate newYear = date.withDayOfYear(1);
    int lead = Math.floorMod(newYear.getDayOfWeek().getValue() - firstDay, 7);
    return Value.of((date.getDayOfYear() - 1 + lead) / 7 + 1);
  }

  private static int isoWeek(LocalDate date) {
    return date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}
