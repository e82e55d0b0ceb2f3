package dev.deckhand.calc.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as they read with 15 significant digits, which is how Excel shows, compares and rounds
 * them. Whole numbers of the digits do where they have room for them; decimal fractions of any
 * length, which take ten times as long, do otherwise.
 */
public final class FifteenDigits {
  private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_UP);
  private static final int DIGITS = 15;
  private static final long EXACT = 1L << 53;
  private static final int MOST_PLACES = 22;
  private static final double[] POWERS = new double[MOST_PLACES + 1]; // all of them exact
  private static final long[] WHOLE_POWERS = new long[19];

  static {
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = Double.parseDouble("1e" + i);
    }
    WHOLE_POWERS[0] = 1;
    for (int i = 1; i < WHOLE_POWERS.length; i++) {
      WHOLE_POWERS[i] = 10 * WHOLE_POWERS[i - 1];
    }
  }

  private FifteenDigits() {}

  /** The number rounded to 15 significant digits. */
  public static double round(double value) {
    double size = Math.abs(value);
    int places = places(size);
    return places < 0
        ? new BigDecimal(value).round(FIFTEEN).doubleValue()
        : Math.copySign(digits(size, places) / POWERS[places], value);
  }

  /**
   * The number as it reads with 15 digits, rounded to decimals.
   *
   * @param decimals negative to round to tens, hundreds and so on
   */
  public static double round(double value, int decimals, RoundingMode mode) {
    long scaled = Math.abs(decimals) > DIGITS ? -1 : scaled(Math.abs(value), decimals, mode);
    if (scaled < 0) {
      return new BigDecimal(value).round(FIFTEEN).setScale(decimals, mode).doubleValue();
    }
    double size = decimals < 0 ? scaled * POWERS[-decimals] : scaled / POWERS[decimals];
    return scaled == 0 ? 0 : Math.copySign(size, value);
  }

  /**
   * The digits of a number that is not negative, rounded to decimals, as a whole number; -1 where
   * they are too many.
   *
   * @param mode HALF_UP, UP or DOWN
   */
  public static long scaled(double size, int decimals, RoundingMode mode) {
    int places = places(size);
    int dropped = places - decimals;
    if (places < 0 || dropped >= WHOLE_POWERS.length || dropped <= -WHOLE_POWERS.length) {
      return -1;
    }
    long digits = digits(size, places);
    if (dropped <= 0) {
      long power = WHOLE_POWERS[-dropped];
      return digits <= EXACT / power ? digits * power : -1;
    }
    long power = WHOLE_POWERS[dropped];
    long kept = digits / power;
    long rest = digits % power;
    return switch (mode) {
      case HALF_UP -> rest >= power - rest ? kept + 1 : kept;
      case UP -> rest > 0 ? kept + 1 : kept;
      case DOWN -> kept;
      default -> throw new IllegalArgumentException(mode.toString());
    };
  }

  /** How many of the 15 digits are decimals; -1 where the number is too large or too small. */
  private static int places(double size) {
    if (!(size >= 1e-7 && size < 1e15)) {
      return -1;
    }
    int places = DIGITS - 1;
    if (size >= 1) {
      while (size >= POWERS[DIGITS - places]) {
        places--;
      }
    } else {
      while (size * POWERS[places - DIGITS + 1] < 1) {
        places++;
      }
    }
    return places;
  }

  /** The digits, a half rounded up: of the exact product, which has two summands. */
  private static long digits(double size, int places) {
    double product = size * POWERS[places];
    double error = Math.fma(size, POWERS[places], -product);
    long digits = (long) product;
    double rest = product - digits; // both below 2^53, so exact
    return rest > 0.5 || (rest == 0.5 && error >= 0) ? digits + 1 : digits;
  }
}
