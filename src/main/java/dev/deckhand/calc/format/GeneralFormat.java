package dev.deckhand.calc.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The General format: up to 11 characters, scientific notation beyond. */
final class GeneralFormat {
  private static final int WIDTH = 11;

  private GeneralFormat() {}

  static String text(double value) {
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    String sign = value < 0 ? "-" : "";
    if (size >= 1e11 || size < 1e-9) {
      return sign + scientific(size, 5);
    }
    BigDecimal exact = new BigDecimal(size).round(new MathContext(15, RoundingMode.HALF_UP));
    int whole = Math.max(1, exact.precision() - exact.scale());
    BigDecimal fitted =
        exact.setScale(Math.max(0, WIDTH - 1 - whole), RoundingMode.HALF_UP).stripTrailingZeros();
    boolean losesDigits = size < 1e-4 && fitted.compareTo(exact) != 0;
    if (losesDigits || fitted.signum() == 0) {
      return sign + scientific(size, 5);
    }
    return sign + fitted.toPlainString();
  }

  private static String scientific(double size, int decimals) {
    BigDecimal rounded =
        new BigDecimal(size)
            .round(new MathContext(decimals + 1, RoundingMode.HALF_UP))
            .stripTrailingZeros();
    String digits = rounded.unscaledValue().toString();
    int exponent = digits.length() - 1 - rounded.scale();
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    String power = Math.abs(exponent) < 10 ? "0" + Math.abs(exponent) : "" + Math.abs(exponent);
    return digits.charAt(0) + fraction + "E" + (exponent < 0 ? "-" : "+") + power;
  }
}
