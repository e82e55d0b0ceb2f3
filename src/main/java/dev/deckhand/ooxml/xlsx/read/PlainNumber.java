package dev.deckhand.ooxml.xlsx.read;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Reads decimal numbers from bytes. Where the digits and the power of ten are both exact doubles,
 * one multiplication or division rounds right; all others are left to {@link Double#parseDouble}.
 */
final class PlainNumber {
  /** Below this every whole number is a double. */
  private static final long EXACT = 1L << 53;

  /** The powers of ten that are doubles. */
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private static final int MOST_DIGITS = 18;
  private static final int MOST_EXPONENT_DIGITS = 3;

  private byte[] bytes = new byte[0];
  private int limit;
  private int at;
  private long digits;
  private int digitCount;
  private double value;

  double value() {
    return value;
  }

  /** Whether the number is one to count with. */
  boolean isIndex() {
    return value >= 0 && value == (int) value;
  }

  /** Reads the number that ends at the next tag; returns where that is, or -1 for anything else. */
  int read(byte[] from, int start, int end) {
    bytes = from;
    limit = end;
    at = start;
    digits = 0;
    digitCount = 0;
    boolean negative = skip('-');
    int whole = digits();
    int fraction = skip('.') ? digits() : 0;
    int power = -fraction;
    if (whole + fraction == 0) {
      return -1;
    }
    if (skip('E') || skip('e')) {
      int exponent = exponent();
      if (exponent == Integer.MAX_VALUE) {
        return -1;
      }
      power += exponent;
    }
    if (at >= limit || bytes[at] != '<') {
      return -1;
    }
    value = value(start, negative, power);
    return Double.isFinite(value) ? at : -1;
  }

  private boolean skip(char expected) {
    boolean there = at < limit && bytes[at] == expected;
    at += there ? 1 : 0;
    return there;
  }

  /** Takes in digits and returns how many there were. */
  private int digits() {
    int from = at;
    while (at < limit && bytes[at] >= '0' && bytes[at] <= '9') {
      if (digitCount < MOST_DIGITS) {
        digits = digits * 10 + bytes[at] - '0';
      }
      digitCount += digits == 0 ? 0 : 1;
      at++;
    }
    return at - from;
  }

  private int exponent() {
    boolean negative = skip('-');
    if (!negative) {
      skip('+');
    }
    int from = at;
    int exponent = 0;
    while (at < limit && bytes[at] >= '0' && bytes[at] <= '9') {
      exponent = exponent * 10 + bytes[at++] - '0';
      if (at - from > MOST_EXPONENT_DIGITS) {
        return Integer.MAX_VALUE;
      }
    }
    return at == from ? Integer.MAX_VALUE : negative ? -exponent : exponent;
  }

  private double value(int start, boolean negative, int power) {
    if (digitCount > MOST_DIGITS || digits > EXACT || Math.abs(power) >= POWERS.length) {
      return Double.parseDouble(new String(bytes, start, at - start, US_ASCII));
    }
    double exact = power < 0 ? digits / POWERS[-power] : digits * POWERS[power];
    return negative ? -exact : exact;
  }
}
