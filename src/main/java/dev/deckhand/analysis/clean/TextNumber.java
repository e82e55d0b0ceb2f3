package dev.deckhand.analysis.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number written as text. */
public sealed interface TextNumber {
  /**
   * Only one reading is possible.
   *
   * @param percent whether it was written with a percent sign; the value is divided already
   */
  record Certain(double value, boolean percent) implements TextNumber {}

  /** A single comma or point before three digits: a thousand or a decimal. */
  record Ambiguous(double thousands, double decimal) implements TextNumber {}

  /** No number, or a code that must keep its zeros. */
  record None() implements TextNumber {}

  /**
   * Reads {@code 1,234.50}, {@code 1.234,50}, {@code EUR 12}, {@code 12 €}, {@code (3)}, {@code 12
   * %} and {@code 12-}. A code such as {@code 007} is none.
   */
  static TextNumber read(String text) {
    return NumberReader.read(text.strip());
  }
}

/** The forms numbers have as text. */
final class NumberReader {
  private static final String CURRENCY = "(?:[$€£¥]|EUR|USD|GBP|CHF|SEK|DKK|NOK|PLN)";
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?<open>\\()?\\s*(?<minus>[-−])?\\s*"
              + CURRENCY
              + "?\\s*(?<minus2>[-−])?(?<digits>\\d[\\d.,'\\u00a0\\u202f ]*)\\s*(?<minus3>-)?\\s*(?:"
              + CURRENCY
              + "|(?<percent>%))?\\s*(?<close>\\))?");
  private static final int MOST_DIGITS = 15;

  private NumberReader() {}

  static TextNumber read(String text) {
    Matcher whole = WHOLE.matcher(text);
    if (text.length() > 40 || !whole.matches()) {
      return new TextNumber.None();
    }
    String digits = whole.group("digits").strip().replaceAll("['\\u00a0\\u202f]", " ");
    boolean negative =
        whole.group("open") != null
            || whole.group("minus") != null
            || whole.group("minus2") != null
            || whole.group("minus3") != null;
    boolean paired = (whole.group("open") == null) == (whole.group("close") == null);
    int count = digits.replaceAll("\\D", "").length();
    if (!paired || count > MOST_DIGITS || digits.matches("0\\d.*")) {
      return new TextNumber.None();
    }
    double scale = (negative ? -1 : 1) * (whole.group("percent") == null ? 1 : 0.01);
    return scaled(plain(digits), scale, whole.group("percent") != null);
  }

  private static TextNumber scaled(TextNumber number, double scale, boolean percent) {
    return switch (number) {
      case TextNumber.Certain(double value, boolean no) ->
          new TextNumber.Certain(rounded(value * scale), percent);
      case TextNumber.Ambiguous(double thousands, double decimal) ->
          new TextNumber.Ambiguous(rounded(thousands * scale), rounded(decimal * scale));
      case TextNumber.None none -> none;
    };
  }

  /** Without the noise that a division by 100 adds. */
  private static double rounded(double value) {
    return new java.math.BigDecimal(value)
        .round(new java.math.MathContext(MOST_DIGITS))
        .doubleValue();
  }

  private static TextNumber plain(String digits) {
    if (digits.matches("\\d+")) {
      return certain(digits);
    }
    if (digits.matches("\\d{1,3}( \\d{3})+([.,]\\d+)?")) {
      return certain(digits.replace(" ", "").replace(',', '.'));
    }
    if (digits.matches("\\d{1,3}(,\\d{3})+\\.\\d+") || digits.matches("\\d{1,3}(,\\d{3}){2,}")) {
      return certain(digits.replace(",", ""));
    }
    if (digits.matches("\\d{1,3}(\\.\\d{3})+,\\d+") || digits.matches("\\d{1,3}(\\.\\d{3}){2,}")) {
      return certain(digits.replace(".", "").replace(',', '.'));
    }
    if (digits.matches("[1-9]\\d{0,2}[.,]\\d{3}")) {
      double decimal = Double.parseDouble(digits.replace(',', '.'));
      return new TextNumber.Ambiguous(Double.parseDouble(digits.replaceAll("\\D", "")), decimal);
    }
    return digits.matches("\\d+[.,]\\d+")
        ? certain(digits.replace(',', '.'))
        : new TextNumber.None();
  }

  private static TextNumber certain(String digits) {
    return new TextNumber.Certain(Double.parseDouble(digits), false);
  }
}
