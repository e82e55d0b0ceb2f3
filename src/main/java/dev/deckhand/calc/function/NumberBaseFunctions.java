package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Coercion;
import dev.deckhand.calc.value.NumberText;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellValue;
import java.util.Locale;

/**
 * Binary, octal and hexadecimal numbers of up to ten digits, negative ones as two's complement, and
 * numbers to any base.
 */
final class NumberBaseFunctions {
  private static final int DIGITS = 10;
  private static final double LARGEST = 0x1p53;

  private NumberBaseFunctions() {}

  /** A base with its prefix in function names. */
  private enum Radix {
    BIN(2, "binary"),
    OCT(8, "octal"),
    DEC(10, "decimal"),
    HEX(16, "hexadecimal");

    private final int size;
    private final String title;

    Radix(int size, String title) {
      this.size = size;
      this.title = title;
    }

    /** The count of different numbers of ten digits. */
    private long span() {
      return (long) Math.pow(size, DIGITS);
    }
  }

  static void addTo(FunctionSection table) {
    for (Radix from : Radix.values()) {
      for (Radix to : Radix.values()) {
        if (from != to) {
          String summary = from.title + " number as " + to.title;
          ToolPak.add(
              table,
              from + "2" + to,
              1,
              to == Radix.DEC ? 1 : 2,
              summary,
              a -> convert(a, from, to));
        }
      }
    }
  }

  /** BASE and DECIMAL, which Excel lists with mathematics. */
  static void addMathTo(FunctionSection table) {
    table.add("BASE", 2, 3, "v", "number written to a base", NumberBaseFunctions::base);
    table.add("DECIMAL", 2, 2, "v", "number from its text to a base", NumberBaseFunctions::decimal);
  }

  private static Value convert(Arguments a, Radix from, Radix to) {
    CellValue given = ToolPak.scalar(a, 0);
    long value = from == Radix.DEC ? whole(given) : read(given, from);
    if (to == Radix.DEC) {
      return Value.of((double) value);
    }
    double places = a.given(1) ? Math.floor(ToolPak.number(a, 1)) : DIGITS;
    Domain.require(places >= 1 && places <= DIGITS);
    long half = to.span() / 2;
    Domain.require(value >= -half && value < half);
    if (value < 0) {
      return Value.of(digits(value + to.span(), to.size));
    }
    String text = digits(value, to.size);
    Domain.require(text.length() <= places);
    return Value.of(a.given(1) ? "0".repeat((int) places - text.length()) + text : text);
  }

  private static String digits(long value, int radix) {
    return Long.toString(value, radix).toUpperCase(Locale.ROOT);
  }

  private static long whole(CellValue value) {
    double number = ToolPak.number(value);
    Domain.require(Math.abs(number) < LARGEST);
    return (long) number;
  }

  /** Binary digits are read as a number first, so that other text is {@code #VALUE!}. */
  private static long read(CellValue value, Radix base) {
    String text =
        base == Radix.BIN ? NumberText.general(ToolPak.number(value)) : Coercion.text(value);
    Domain.require(text.length() <= DIGITS);
    long result = 0;
    for (char c : text.toCharArray()) {
      int digit = c < 128 ? Character.digit(c, base.size) : -1;
      Domain.require(digit >= 0);
      result = result * base.size + digit;
    }
    return result < base.span() / 2 ? result : result - base.span();
  }

  private static Value base(Arguments a) {
    double number = Math.floor(a.number(0));
    double radix = Math.floor(a.number(1));
    double length = a.count() > 2 ? Math.floor(a.number(2)) : 0;
    Domain.require(number >= 0 && number < LARGEST && radix >= 2 && radix <= 36);
    Domain.require(length >= 0 && length <= 255);
    String text = digits((long) number, (int) radix);
    return Value.of("0".repeat(Math.max(0, (int) length - text.length())) + text);
  }

  private static Value decimal(Arguments a) {
    String text = Coercion.text(a.scalar(0)).strip();
    double radix = Math.floor(a.number(1));
    if (text.length() > 255) {
      throw CellErrorException.value();
    }
    Domain.require(radix >= 2 && radix <= 36);
    double result = 0;
    for (char c : text.toCharArray()) {
      int digit = c < 128 ? Character.digit(c, (int) radix) : -1;
      Domain.require(digit >= 0);
      result = result * radix + digit;
    }
    return Value.of(result);
  }
}
