package dev.deckhand.calc.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads text as Excel does when it needs a number: numbers, percentages, dates, times (en-US). */
public final class TextNumber {
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d*)(\\.\\d*)?([eE][+-]?\\d{1,3})?");
  private static final Pattern FRACTION = Pattern.compile("(\\d{1,9}) (\\d{1,5})/(\\d{1,5})");
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,4}):(\\d{1,2})(?::(\\d{1,2})(\\.\\d{1,3})?)?(?:\\s*([AaPp])[Mm]?)?");
  private static final Pattern HOUR = Pattern.compile("(\\d{1,2})\\s*([AaPp])[Mm]?");
  private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
  private static final Pattern US = Pattern.compile("(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4}|\\d{2})");
  private static final Pattern DAY_MONTH =
      Pattern.compile("(\\d{1,2})[- /]?([A-Za-z]{3,9})\\.?(?:[- /,]+(\\d{4}|\\d{2}))?");
  private static final Pattern MONTH_DAY =
      Pattern.compile("([A-Za-z]{3,9})\\.? (\\d{1,2})(?:, ?| )(\\d{4})");
  private static final Pattern MONTH_YEAR = Pattern.compile("([A-Za-z]{3,9})[- /](\\d{4})");
  private static final List<String> MONTHS =
      Arrays.stream(Month.values()).map(month -> month.name().toLowerCase(Locale.ROOT)).toList();
  private static final int LONGEST = 64;

  private TextNumber() {}

  /** The number the text stands for, if any. Dates are serials of the 1900 system. */
  public static OptionalDouble parse(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
      return OptionalDouble.empty();
    }
    OptionalDouble plain = plainNumber(trimmed);
    return plain.isPresent() ? plain : dateTime(trimmed);
  }

  private static OptionalDouble plainNumber(String text) {
    String rest = text;
    double factor = 1;
    if (rest.startsWith("(") && rest.endsWith(")")) {
      rest = rest.substring(1, rest.length() - 1).strip();
      factor = -1;
    }
    if (rest.endsWith("%") || rest.startsWith("%")) {
      rest = rest.endsWith("%") ? rest.substring(0, rest.length() - 1) : rest.substring(1);
      rest = rest.strip();
      factor /= 100;
    }
    rest = rest.startsWith("$") ? rest.substring(1).strip() : rest;
    if (rest.startsWith("-") || rest.startsWith("+")) {
      factor = rest.startsWith("-") ? -factor : factor;
      rest = rest.substring(1).strip();
    }
    rest = rest.startsWith("$") ? rest.substring(1) : rest;
    if (rest.isEmpty() || !(Character.isDigit(rest.charAt(0)) || rest.charAt(0) == '.')) {
      return OptionalDouble.empty();
    }
    return scaled(rest, factor);
  }

  private static OptionalDouble scaled(String digits, double factor) {
    Matcher fraction = FRACTION.matcher(digits);
    if (fraction.matches() && Integer.parseInt(fraction.group(3)) > 0) {
      double part = Double.parseDouble(fraction.group(2)) / Double.parseDouble(fraction.group(3));
      return OptionalDouble.of(factor * (Double.parseDouble(fraction.group(1)) + part));
    }
    if (!NUMBER.matcher(digits).matches() || digits.equals(".")) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(digits.replace(",", ""));
    double scaled = factor == 0.01 || factor == -0.01 ? value / (1 / factor) : value * factor;
    return Double.isFinite(scaled) ? OptionalDouble.of(scaled) : OptionalDouble.empty();
  }

  /** A date, a time or both; empty where the text is neither. */
  public static OptionalDouble dateTime(String text) {
    String trimmed = text.strip();
    if (!mayBeDateTime(trimmed)) {
      return OptionalDouble.empty();
    }
    OptionalDouble time = time(trimmed);
    if (time.isPresent()) {
      return time;
    }
    OptionalDouble date = date(trimmed);
    if (date.isPresent()) {
      return date;
    }
    for (int space = trimmed.indexOf(' '); space > 0; space = trimmed.indexOf(' ', space + 1)) {
      OptionalDouble first = date(trimmed.substring(0, space));
      OptionalDouble second = time(trimmed.substring(space + 1).strip());
      if (first.isPresent() && second.isPresent()) {
        return OptionalDouble.of(first.getAsDouble() + second.getAsDouble());
      }
    }
    return OptionalDouble.empty();
  }

  /** Dates and times begin with a digit or a month; most texts do not. */
  private static boolean mayBeDateTime(String text) {
    if (text.isEmpty() || Character.isDigit(text.charAt(0))) {
      return !text.isEmpty();
    }
    for (String month : MONTHS) {
      if (text.regionMatches(true, 0, month, 0, 3)) {
        return true;
      }
    }
    return false;
  }

  private static OptionalDouble time(String text) {
    Matcher hour = HOUR.matcher(text);
    if (hour.matches()) {
      return clock(Integer.parseInt(hour.group(1)), 0, 0, hour.group(2));
    }
    Matcher m = TIME.matcher(text);
    if (!m.matches()) {
      return OptionalDouble.empty();
    }
    double seconds = m.group(3) == null ? 0 : Double.parseDouble(m.group(3));
    seconds += m.group(4) == null ? 0 : Double.parseDouble("0" + m.group(4));
    String half = m.group(5) == null ? "" : m.group(5);
    return clock(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), seconds, half);
  }

  private static OptionalDouble clock(int hours, int minutes, double seconds, String half) {
    int hour = hours;
    if (!half.isEmpty()) {
      if (hour > 12) {
        return OptionalDouble.empty();
      }
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    if (minutes > 59 || seconds >= 60) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of((hour * 3600 + minutes * 60 + seconds) / 86_400);
  }

  private static OptionalDouble date(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return date(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher us = US.matcher(text);
    if (us.matches()) {
      return date(us.group(3), us.group(1), us.group(2));
    }
    Matcher dayMonth = DAY_MONTH.matcher(text);
    if (dayMonth.matches() && dayMonth.group(3) != null) {
      return date(dayMonth.group(3), month(dayMonth.group(2)), dayMonth.group(1));
    }
    Matcher monthDay = MONTH_DAY.matcher(text);
    if (monthDay.matches()) {
      return date(monthDay.group(3), month(monthDay.group(1)), monthDay.group(2));
    }
    Matcher monthYear = MONTH_YEAR.matcher(text);
    if (monthYear.matches()) {
      return date(monthYear.group(2), month(monthYear.group(1)), "1");
    }
    return OptionalDouble.empty();
  }

  private static String month(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      String month = MONTHS.get(i);
      if (lower.equals(month) || lower.equals(month.substring(0, 3)) || lower.equals("sept")) {
        return Integer.toString(lower.equals("sept") ? 9 : i + 1);
      }
    }
    return "0";
  }

  private static OptionalDouble date(String year, String month, String day) {
    int y = Integer.parseInt(year);
    if (year.length() <= 2) {
      y += y < 30 ? 2000 : 1900;
    }
    if (y < 1900) {
      return OptionalDouble.empty();
    }
    try {
      LocalDate date = LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
      return OptionalDouble.of(Dates.of(false).serial(date));
    } catch (DateTimeException e) {
      return OptionalDouble.empty();
    }
  }
}
