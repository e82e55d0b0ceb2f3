package dev.deckhand.calc.format;

import dev.deckhand.calc.value.FifteenDigits;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Renders numbers with digit placeholders, percent signs, exponents and fractions. */
final class NumericFormat {
  private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_UP);

  private final FormatSection section;
  private final List<FormatToken> tokens;

  NumericFormat(FormatSection section) {
    this.section = section;
    this.tokens = section.tokens();
  }

  String text(double value) {
    String sign = value < 0 ? "-" : "";
    double size = Math.abs(value);
    if (section.isGeneral()) {
      return sign + general(size);
    }
    if (section.has(FormatToken.Exponent.class)) {
      return sign + new ScientificFormat(tokens).text(size);
    }
    if (section.has(FormatToken.Slash.class)) {
      return sign + new FractionFormat(tokens).text(size);
    }
    return sign + plain(size);
  }

  private String general(double size) {
    StringBuilder out = new StringBuilder();
    for (FormatToken token : tokens) {
      switch (token) {
        case FormatToken.Literal(String text) -> out.append(text);
        case FormatToken.General g -> out.append(GeneralFormat.text(size));
        default -> {}
      }
    }
    return out.toString();
  }

  private String plain(double size) {
    int point = indexOfPoint();
    int lastDigit = lastDigit(tokens.size());
    int lastWhole = lastDigit(point);
    int shift = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof FormatToken.Percent) {
        shift += 2;
      } else if (tokens.get(i) instanceof FormatToken.Comma && isScale(i, lastWhole, lastDigit)) {
        shift -= 3;
      }
    }
    int decimals = digits(point, tokens.size());
    String all = rounded(size, decimals, shift);
    String padded = "0".repeat(Math.max(0, decimals + 1 - all.length())) + all;
    String whole = padded.substring(0, padded.length() - decimals);
    String wholeDigits = whole.equals("0") ? "" : whole;
    return whole(wholeDigits, point, lastWhole)
        + fraction(padded.substring(padded.length() - decimals), point);
  }

  /** The digits of a number after its point was moved to the right, rounded to decimals. */
  private static String rounded(double size, int decimals, int shift) {
    long digits = FifteenDigits.scaled(size, decimals + shift, RoundingMode.HALF_UP);
    return digits >= 0
        ? Long.toString(digits)
        : new BigDecimal(size)
            .round(FIFTEEN)
            .movePointRight(shift)
            .setScale(decimals, RoundingMode.HALF_UP)
            .unscaledValue()
            .toString();
  }

  /** Commas behind the last digit of the whole part divide by a thousand. */
  private boolean isScale(int index, int lastWhole, int lastDigit) {
    return (lastWhole >= 0 && index > lastWhole && onlyCommasBetween(lastWhole, index))
        || (lastDigit >= 0 && index > lastDigit && onlyCommasBetween(lastDigit, index));
  }

  private boolean onlyCommasBetween(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (!(tokens.get(i) instanceof FormatToken.Comma)) {
        return false;
      }
    }
    return true;
  }

  private int indexOfPoint() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof FormatToken.Point) {
        return i;
      }
    }
    return tokens.size();
  }

  private int lastDigit(int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (tokens.get(i) instanceof FormatToken.Digit) {
        return i;
      }
    }
    return -1;
  }

  private int digits(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += tokens.get(i) instanceof FormatToken.Digit ? 1 : 0;
    }
    return count;
  }

  private String whole(String digits, int point, int lastWhole) {
    boolean grouped = false;
    for (int i = 0; i < lastWhole; i++) {
      grouped |= tokens.get(i) instanceof FormatToken.Comma && lastDigit(i) >= 0;
    }
    int places = digits(0, point);
    StringBuilder reversed = new StringBuilder();
    int used = 0;
    int seen = 0;
    for (int i = point - 1; i >= 0; i--) {
      switch (tokens.get(i)) {
        case FormatToken.Digit(char kind) -> {
          seen++;
          int upTo = seen == places ? Math.max(digits.length(), used + 1) : used + 1;
          for (; used < upTo; used++) {
            addDigit(reversed, digits, used, kind, grouped);
          }
        }
        case FormatToken.Literal(String text) -> reversed.append(new StringBuilder(text).reverse());
        case FormatToken.Percent p -> reversed.append('%');
        default -> {}
      }
    }
    return reversed.reverse().toString();
  }

  private static void addDigit(
      StringBuilder reversed, String digits, int index, char kind, boolean grouped) {
    boolean given = index < digits.length();
    if (!given && kind == '#') {
      return;
    }
    if (grouped && index > 0 && index % 3 == 0) {
      reversed.append(given || kind == '0' ? ',' : ' ');
    }
    if (given) {
      reversed.append(digits.charAt(digits.length() - 1 - index));
    } else {
      reversed.append(kind == '0' ? '0' : ' ');
    }
  }

  private String fraction(String digits, int point) {
    StringBuilder out = new StringBuilder();
    int significant = digits.length();
    while (significant > 0 && digits.charAt(significant - 1) == '0') {
      significant--;
    }
    int index = 0;
    for (int i = point; i < tokens.size(); i++) {
      switch (tokens.get(i)) {
        case FormatToken.Point p -> out.append(index == 0 ? "." : "");
        case FormatToken.Digit(char kind) -> {
          if (index < significant || kind == '0') {
            out.append(digits.charAt(index));
          } else if (kind == '?') {
            out.append(' ');
          }
          index++;
        }
        case FormatToken.Literal(String text) -> out.append(text);
        case FormatToken.Percent p -> out.append('%');
        default -> {}
      }
    }
    return out.toString();
  }
}
