package dev.deckhand.calc.function;

import dev.deckhand.calc.special.Bessel;
import dev.deckhand.calc.special.ErrorFunction;
import dev.deckhand.calc.value.Value;
import java.util.function.LongBinaryOperator;

/** Bessel and error functions, steps, bits and units. */
final class EngineeringFunctions {
  private static final double HIGHEST_ORDER = 1e6;
  private static final double MOST_BITS = 0x1p48;

  private EngineeringFunctions() {}

  static void addTo(FunctionSection table) {
    bessel(table, "BESSELJ", "Bessel function of the first kind", false, Bessel::j);
    bessel(table, "BESSELI", "modified Bessel function of the first kind", false, Bessel::i);
    bessel(table, "BESSELY", "Bessel function of the second kind", true, Bessel::y);
    bessel(table, "BESSELK", "modified Bessel function of the second kind", true, Bessel::k);
    ToolPak.add(table, "ERF", 1, 2, "error function", EngineeringFunctions::errorFunction);
    ToolPak.add(
        table,
        "ERF.PRECISE",
        1,
        1,
        "error function",
        a -> Value.of(ErrorFunction.erf(ToolPak.number(a, 0))));
    ToolPak.add(
        table,
        "ERFC",
        1,
        1,
        "complement of the error function",
        a -> Value.of(ErrorFunction.erfc(ToolPak.number(a, 0))));
    table.alias("ERFC.PRECISE", "ERFC");
    ToolPak.add(
        table,
        "DELTA",
        1,
        2,
        "1 where two numbers are equal, else 0",
        a -> Value.of(ToolPak.number(a, 0) == ToolPak.number(a, 1, 0) ? 1 : 0));
    ToolPak.add(
        table,
        "GESTEP",
        1,
        2,
        "1 where a number reaches a step, else 0",
        a -> Value.of(ToolPak.number(a, 0) >= ToolPak.number(a, 1, 0) ? 1 : 0));
    ToolPak.add(table, "CONVERT", 3, 3, "number in another unit", EngineeringFunctions::convert);
    addBits(table);
  }

  private static void addBits(FunctionSection table) {
    bits(table, "BITAND", "bits set in both numbers", (x, y) -> x & y);
    bits(table, "BITOR", "bits set in either number", (x, y) -> x | y);
    bits(table, "BITXOR", "bits set in one of two numbers", (x, y) -> x ^ y);
    table.add("BITLSHIFT", 2, 2, "v", "bits moved to the left", a -> shift(a, 1));
    table.add("BITRSHIFT", 2, 2, "v", "bits moved to the right", a -> shift(a, -1));
  }

  /** A Bessel function of an order and a positive argument. */
  @FunctionalInterface
  private interface Curve {
    double at(int order, double x);
  }

  private static void bessel(
      FunctionSection table, String name, String summary, boolean positiveOnly, Curve curve) {
    ToolPak.add(
        table,
        name,
        2,
        2,
        summary,
        a -> {
          double x = ToolPak.number(a, 0);
          double order = Math.floor(ToolPak.number(a, 1));
          Domain.require(order >= 0 && order < HIGHEST_ORDER && (x > 0 || !positiveOnly));
          double value = curve.at((int) order, Math.abs(x));
          return Value.of(x < 0 && order % 2 != 0 ? -value : value);
        });
  }

  private static Value errorFunction(Arguments a) {
    double low = ToolPak.number(a, 0);
    if (a.count() == 1) {
      return Value.of(ErrorFunction.erf(low));
    }
    double high = ToolPak.number(a, 1);
    boolean sameTail = low > 0.5 && high > 0.5;
    return Value.of(
        sameTail
            ? ErrorFunction.erfc(low) - ErrorFunction.erfc(high)
            : ErrorFunction.erf(high) - ErrorFunction.erf(low));
  }

  private static Value convert(Arguments a) {
    double number = ToolPak.number(a, 0);
    return Value.of(Units.convert(number, ToolPak.text(a, 1), ToolPak.text(a, 2)));
  }

  private static long bits(double value) {
    Domain.require(value >= 0 && value < MOST_BITS && value == Math.rint(value));
    return (long) value;
  }

  private static void bits(
      FunctionSection table, String name, String summary, LongBinaryOperator operator) {
    table.add(
        name,
        2,
        2,
        "v",
        summary,
        a -> {
          double x = a.number(0);
          double y = a.number(1);
          return Value.of((double) operator.applyAsLong(bits(x), bits(y)));
        });
  }

  private static Value shift(Arguments a, int direction) {
    double number = a.number(0);
    double amount = a.number(1) * direction;
    Domain.require(Math.abs(amount) <= 53);
    double moved = Math.floor(bits(number) * Math.pow(2, (int) amount));
    Domain.require(moved < MOST_BITS);
    return Value.of(moved);
  }
}
