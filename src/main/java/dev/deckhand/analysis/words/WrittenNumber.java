package dev.deckhand.analysis.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it in English or German: {@code 1,234.5}, {@code 1.234,5}, {@code 1
 * 234}, {@code 12 %}, {@code $1.2M}, {@code 3 Mio.}, {@code (45)}.
 *
 * @param text as written
 * @param readings what it may mean: {@code 1.234} is a bit more than one, or a thousand
 * @param percent whether a percent sign follows
 */
public record WrittenNumber(String text, int start, List<Reading> readings, boolean percent) {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d.,])"
              + "(?<sign>\\((?=[^()\\p{L}]{1,30}\\))|[-−–+])?(?:[$€£¥][ \\u00a0]?)?(?<second>[-−–])?"
              + "(?<digits>\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?:[.,]\\d+)?(?!\\d)"
              + "|\\d[\\d.,'’]*\\d|\\d)"
              + "(?:\\s?(?<percent>%)|(?<near>[kKmMbB]|bn|tn)(?![\\p{L}\\d])"
              + "|\\s(?<scale>(?i:thousand|millions?|billions?|bn|mio|mrd|tsd|tausend|million(?:en)?"
              + "|milliarden?|m|k)(?![\\p{L}\\d])))?");

  private static final Map<String, Integer> POWERS =
      Map.ofEntries(
          Map.entry("k", 3),
          Map.entry("thousand", 3),
          Map.entry("tsd", 3),
          Map.entry("tausend", 3),
          Map.entry("m", 6),
          Map.entry("mio", 6),
          Map.entry("million", 6),
          Map.entry("millions", 6),
          Map.entry("millionen", 6),
          Map.entry("b", 9),
          Map.entry("bn", 9),
          Map.entry("billion", 9),
          Map.entry("billions", 9),
          Map.entry("mrd", 9),
          Map.entry("milliarde", 9),
          Map.entry("milliarden", 9),
          Map.entry("tn", 12));

  public WrittenNumber {
    readings = List.copyOf(readings);
  }

  /**
   * What a number may mean.
   *
   * @param unit what its last digit stands for: 0.1 of {@code 12.5}, 100,000 of {@code 1.2M}
   */
  public record Reading(BigDecimal value, BigDecimal unit) {}

  /** The numbers of a text, in order. */
  public static List<WrittenNumber> all(String text) {
    List<WrittenNumber> numbers = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      numbers.add(of(number));
    }
    return numbers;
  }

  private static WrittenNumber of(Matcher number) {
    boolean negative = negative(number.group("sign")) || negative(number.group("second"));
    String near = number.group("near");
    String scale = near == null ? number.group("scale") : near;
    int power = scale == null ? 0 : POWERS.getOrDefault(scale.toLowerCase(Locale.ROOT), 0);
    List<Reading> readings = new ArrayList<>();
    for (String plain : plain(number.group("digits"))) {
      BigDecimal value = new BigDecimal(plain).scaleByPowerOfTen(power);
      BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(power - new BigDecimal(plain).scale());
      readings.add(new Reading(negative ? value.negate() : value, unit));
    }
    return new WrittenNumber(
        number.group().strip(), number.start(), readings, number.group("percent") != null);
  }

  private static boolean negative(@Nullable String sign) {
    return sign != null && !sign.equals("+");
  }

  /** Digits with a decimal point, in every way they may be read. */
  private static List<String> plain(String written) {
    String digits = written.replaceAll("[\\s\\u00a0\\u202f'’]", "");
    int point = digits.lastIndexOf('.');
    int comma = digits.lastIndexOf(',');
    if (point >= 0 && comma >= 0) {
      return List.of(decimal(digits, Math.max(point, comma)));
    }
    int last = Math.max(point, comma);
    if (last < 0) {
      return List.of(digits);
    }
    boolean several = digits.indexOf(digits.charAt(last)) != last;
    boolean groups = digits.matches("[1-9]\\d{0,2}(?:[.,]\\d{3})+");
    List<String> readings = new ArrayList<>();
    if (groups) {
      readings.add(digits.replaceAll("[.,]", ""));
    }
    if (!several || !groups) {
      readings.add(decimal(digits, last));
    }
    return readings;
  }

  private static String decimal(String digits, int at) {
    return digits.substring(0, at).replaceAll("[.,]", "") + "." + digits.substring(at + 1);
  }

  /** Whether two may be the same number, percentages with percentages. */
  public boolean isSame(WrittenNumber other) {
    return percent == other.percent
        && readings.stream()
            .anyMatch(
                one ->
                    other.readings.stream()
                        .anyMatch(two -> one.value().compareTo(two.value()) == 0));
  }
}
