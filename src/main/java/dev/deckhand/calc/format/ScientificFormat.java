package dev.deckhand.calc.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Renders numbers such as {@code 1.23E+04}. */
final class ScientificFormat {
  private final List<FormatToken> mantissa;
  private final List<FormatToken> exponent;
  private boolean plus;

  ScientificFormat(List<FormatToken> tokens) {
    List<FormatToken> before = new ArrayList<>();
    List<FormatToken> after = new ArrayList<>();
    boolean behind = false;
    for (FormatToken token : tokens) {
      if (token instanceof FormatToken.Exponent(boolean shown)) {
        plus = shown;
        behind = true;
      } else {
        (behind ? after : before).add(token);
      }
    }
    mantissa = before;
    exponent = after;
  }

  String text(double size) {
    int whole = 0;
    int decimals = 0;
    boolean point = false;
    for (FormatToken token : mantissa) {
      point |= token instanceof FormatToken.Point;
      if (token instanceof FormatToken.Digit) {
        whole += point ? 0 : 1;
        decimals += point ? 1 : 0;
      }
    }
    int step = Math.max(1, whole);
    int power = size == 0 ? 0 : (int) Math.floor(Math.log10(size));
    power = Math.floorDiv(power, step) * step;
    BigDecimal scaled = scaled(size, power, decimals);
    if (scaled.compareTo(BigDecimal.TEN.pow(step)) >= 0) {
      power += step;
      scaled = scaled(size, power, decimals);
    }
    String sign = power < 0 ? "-" : plus ? "+" : "";
    return new NumericFormat(new FormatSection(mantissa, null)).text(scaled.doubleValue())
        + "E"
        + sign
        + new NumericFormat(new FormatSection(exponent, null)).text(Math.abs(power));
  }

  private static BigDecimal scaled(double size, int power, int decimals) {
    return new BigDecimal(size).movePointLeft(power).setScale(decimals, RoundingMode.HALF_UP);
  }
}
