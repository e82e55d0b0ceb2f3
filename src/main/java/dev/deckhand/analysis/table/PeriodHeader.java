package dev.deckhand.analysis.table;

import dev.deckhand.analysis.words.Months;
import dev.deckhand.analysis.words.Stem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A header that is a span of time: "2025", "Q1", "Jan 25", "FY24".
 *
 * @param year the year, or 0 where it does not say
 * @param quarter 1 to 4, or 0
 * @param month 1 to 12, or 0
 */
public record PeriodHeader(int year, int quarter, int month) {
  private static final String YEAR = "((?:19|20)?\\d\\d)";
  private static final Pattern YEARS =
      Pattern.compile("(?:fy|gj|cy)?[ ']?((?:19|20)\\d\\d)|(?:fy|gj|cy)[ ']?(\\d\\d)");
  private static final Pattern QUARTERS = Pattern.compile("q([1-4])(?:[ /'.-]*" + YEAR + ")?");
  private static final Pattern MONTHS =
      Pattern.compile("(\\p{L}{3,10})\\.?(?:[ /'.-]*" + YEAR + ")?");
  private static final Pattern ISO = Pattern.compile("((?:19|20)\\d\\d)-(0[1-9]|1[0-2])(?:-01)?");

  /** The span of time that a header is; empty where it is something else. */
  public static Optional<PeriodHeader> of(String header) {
    String text = Stem.fold(header.strip());
    Matcher year = YEARS.matcher(text);
    if (year.matches()) {
      String digits = year.group(1) == null ? year.group(2) : year.group(1);
      return Optional.of(new PeriodHeader(year(digits), 0, 0));
    }
    Matcher quarter = QUARTERS.matcher(text);
    if (quarter.matches()) {
      int number = Integer.parseInt(quarter.group(1));
      return Optional.of(new PeriodHeader(year(quarter.group(2)), number, 0));
    }
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      int month = Integer.parseInt(iso.group(2));
      return Optional.of(new PeriodHeader(year(iso.group(1)), (month + 2) / 3, month));
    }
    Matcher month = MONTHS.matcher(text);
    int number = month.matches() ? Months.of(month.group(1)) : 0;
    return number == 0
        ? Optional.empty()
        : Optional.of(new PeriodHeader(year(month.group(2)), (number + 2) / 3, number));
  }

  /** A number that is larger for what comes later. */
  public int months() {
    return 12 * year + (month > 0 ? month : 3 * quarter);
  }

  private static int year(@Nullable String digits) {
    if (digits == null) {
      return 0;
    }
    int year = Integer.parseInt(digits);
    return year < 100 ? 2000 + year : year;
  }
}
