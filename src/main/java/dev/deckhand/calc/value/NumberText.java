package dev.deckhand.calc.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text, with the 15 significant digits Excel shows. */
public final class NumberText {
  private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_UP);
  private static final int LONGEST_PLAIN = 20;

  private NumberText() {}

  /** The text a number becomes when it is joined with text. */
  public static String general(double value) {
    if (value == 0) {
      return "0";
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    BigDecimal rounded = new BigDecimal(value).round(FIFTEEN).stripTrailingZeros();
    String plain = rounded.toPlainString();
    int length = plain.length() - (value < 0 ? 1 : 0);
    return length <= LONGEST_PLAIN ? plain : scientific(rounded);
  }

  private static String scientific(BigDecimal value) {
    String digits = value.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - value.scale();
    StringBuilder out = new StringBuilder(value.signum() < 0 ? "-" : "");
    out.append(digits.charAt(0));
    if (digits.length() > 1) {
      out.append('.').append(digits, 1, digits.length());
    }
    out.append('E').append(exponent < 0 ? '-' : '+');
    int size = Math.abs(exponent);
    return out.append(size < 10 ? "0" : "").append(size).toString();
  }

  /** The number rounded to 15 significant digits, which is what comparisons look at. */
  public static double fifteenDigits(double value) {
    if (value == 0 || (value == Math.rint(value) && Math.abs(value) < 1e15)) {
      return value;
    }
    return FifteenDigits.round(value);
  }

  /** A sum or difference with the noise of binary fractions removed where it cancels to zero. */
  public static double withoutNoise(double sum, double largest) {
    return Math.abs(sum) < Math.abs(largest) * 0x1p-48 ? 0 : sum;
  }
}
