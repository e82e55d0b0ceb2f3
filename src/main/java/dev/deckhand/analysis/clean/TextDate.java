package dev.deckhand.analysis.clean;

import dev.deckhand.analysis.words.Stem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date written as text. */
public sealed interface TextDate {
  /** Only one reading is possible. */
  record Certain(LocalDate date, Order order) implements TextDate {}

  /**
   * Day and month could be either way round.
   *
   * @param monthFirst as in the United States
   */
  record Ambiguous(LocalDate monthFirst, LocalDate dayFirst) implements TextDate {}

  /** No date. */
  record None() implements TextDate {}

  /** Which order a text shows that it has. */
  enum Order {
    MONTH_FIRST,
    DAY_FIRST,
    /** The order makes no difference to how it is read. */
    PLAIN
  }

  /**
   * Reads {@code 2026-01-31}, {@code 31.1.2026}, {@code 1/31/2026}, {@code 31 Jan 2026}, {@code
   * January 31, 2026} and the German names of months.
   *
   * @param slashes how dates with slashes or dashes are to be read; {@code null} when nobody said
   */
  static TextDate read(String text, @Nullable Order slashes) {
    return DateReader.read(text.strip(), slashes);
  }
}

/** The forms dates have as text. */
final class DateReader {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]0?0:00(?::00)?)?");
  private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
  private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
  private static final Pattern DAY_NAME =
      Pattern.compile("(\\d{1,2})\\.?[ -](\\p{L}{3,9})\\.?,?[ -](\\d{4})", FLAGS);
  private static final Pattern NAME_DAY =
      Pattern.compile("(\\p{L}{3,9})\\.? (\\d{1,2}),? (\\d{4})", FLAGS);
  private static final List<String> MONTHS =
      List.of(
          "january januar",
          "february februar",
          "march marz maerz mrz",
          "april april",
          "may mai",
          "june juni",
          "july juli",
          "august august",
          "september sept",
          "october oktober",
          "november november",
          "december dezember");

  private DateReader() {}

  static TextDate read(String text, TextDate.@Nullable Order slashes) {
    Matcher iso = ISO.matcher(text);
    Matcher dots = DOTS.matcher(text);
    Matcher slash = SLASHES.matcher(text);
    Matcher dayName = DAY_NAME.matcher(text);
    Matcher nameDay = NAME_DAY.matcher(text);
    if (iso.matches()) {
      return certain(iso.group(1), number(iso.group(2)), iso.group(3));
    }
    if (dots.matches()) {
      return certain(dots.group(3), number(dots.group(2)), dots.group(1));
    }
    if (slash.matches()) {
      return slashed(number(slash.group(1)), number(slash.group(2)), slash.group(3), slashes);
    }
    if (dayName.matches()) {
      return certain(dayName.group(3), month(dayName.group(2)), dayName.group(1));
    }
    return nameDay.matches()
        ? certain(nameDay.group(3), month(nameDay.group(1)), nameDay.group(2))
        : new TextDate.None();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int month(String name) {
    String folded = Stem.fold(name);
    for (int month = 0; month < MONTHS.size(); month++) {
      for (String known : MONTHS.get(month).split(" ")) {
        if (known.equals(folded) || (folded.length() == 3 && known.startsWith(folded))) {
          return month + 1;
        }
      }
    }
    return 0;
  }

  private static TextDate certain(String year, int month, String day) {
    LocalDate date = date(year, month, number(day));
    return date == null ? new TextDate.None() : new TextDate.Certain(date, TextDate.Order.PLAIN);
  }

  private static TextDate slashed(
      int first, int second, String year, TextDate.@Nullable Order said) {
    LocalDate monthFirst = date(year, first, second);
    LocalDate dayFirst = date(year, second, first);
    if (monthFirst == null && dayFirst == null) {
      return new TextDate.None();
    }
    if (monthFirst == null || dayFirst == null) {
      return monthFirst == null
          ? new TextDate.Certain(known(dayFirst), TextDate.Order.DAY_FIRST)
          : new TextDate.Certain(monthFirst, TextDate.Order.MONTH_FIRST);
    }
    if (monthFirst.equals(dayFirst)) {
      return new TextDate.Certain(monthFirst, TextDate.Order.PLAIN);
    }
    if (said == null) {
      return new TextDate.Ambiguous(monthFirst, dayFirst);
    }
    LocalDate meant = said == TextDate.Order.MONTH_FIRST ? monthFirst : dayFirst;
    return new TextDate.Certain(meant, TextDate.Order.PLAIN);
  }

  private static LocalDate known(@Nullable LocalDate date) {
    return date == null ? LocalDate.EPOCH : date;
  }

  private static @Nullable LocalDate date(String year, int month, int day) {
    try {
      LocalDate date = LocalDate.of(number(year), month, day);
      return date.getYear() < 1900 ? null : date;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
