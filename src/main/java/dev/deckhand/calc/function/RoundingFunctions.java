package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.FifteenDigits;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;
import java.math.RoundingMode;

/** Rounding to digits and to multiples. */
final class RoundingFunctions {
  private RoundingFunctions() {}

  static void addTo(FunctionSection table) {
    add(table, "ROUND", "number rounded to digits", 2, RoundingMode.HALF_UP);
    add(table, "ROUNDUP", "number rounded away from zero", 2, RoundingMode.UP);
    add(table, "ROUNDDOWN", "number rounded towards zero", 2, RoundingMode.DOWN);
    add(table, "TRUNC", "number with its digits cut off", 1, RoundingMode.DOWN);
    table.number("INT", "whole number at or below", RoundingFunctions::floor);
    table.number("EVEN", "number rounded away from zero to an even one", x -> away(x, 2, 0));
    table.number(
        "ODD", "number rounded away from zero to an odd one", x -> x == 0 ? 1 : away(x, 2, 1));
    ToolPak.add(table, "MROUND", 2, 2, "number rounded to a multiple", RoundingFunctions::mround);
    table.add("CEILING", 2, 2, "v", "number rounded up to a multiple", RoundingFunctions::ceiling);
    table.add("FLOOR", 2, 2, "v", "number rounded down to a multiple", RoundingFunctions::floor);
    addYounger(table);
  }

  private static void addYounger(FunctionSection table) {
    table.add(
        "CEILING.MATH",
        1,
        3,
        "v",
        "number rounded up to a multiple, with a choice for negative ones",
        a -> math(a, true));
    table.add(
        "FLOOR.MATH",
        1,
        3,
        "v",
        "number rounded down to a multiple, with a choice for negative ones",
        a -> math(a, false));
    table.add(
        "CEILING.PRECISE",
        1,
        2,
        "v",
        "number rounded up to a multiple whatever the signs",
        a -> precise(a, true));
    table.add(
        "FLOOR.PRECISE",
        1,
        2,
        "v",
        "number rounded down to a multiple whatever the signs",
        a -> precise(a, false));
    table.alias("ISO.CEILING", "CEILING.PRECISE");
    addParity(table);
  }

  private static void addParity(FunctionSection table) {
    ToolPak.add(
        table,
        "ISEVEN",
        1,
        1,
        "whether a number is even",
        a -> Value.of(whole(ToolPak.number(a, 0)) % 2 == 0));
    ToolPak.add(
        table,
        "ISODD",
        1,
        1,
        "whether a number is odd",
        a -> Value.of(whole(ToolPak.number(a, 0)) % 2 != 0));
  }

  private static void add(
      FunctionSection table, String name, String summary, int least, RoundingMode mode) {
    table.add(
        name,
        least,
        2,
        "v",
        summary,
        a -> Value.of(round(a.number(0), a.count() > 1 ? a.truncated(1) : 0, mode)));
    table.onNumbers(name, 2, (x, digits) -> round(x, Arguments.truncated(digits), mode));
  }

  /** Rounds the number as it reads with 15 digits, so 2.675 is half-way between 2.67 and 2.68. */
  static double round(double value, int digits, RoundingMode mode) {
    if (digits > 300 || value == 0) {
      return value;
    }
    if (digits < -310) {
      return 0;
    }
    return FifteenDigits.round(value, digits, mode);
  }

  private static double whole(double value) {
    return value < 0 ? Math.ceil(value) : Math.floor(value);
  }

  private static double floor(double value) {
    double near = Math.rint(value);
    return near > value && near - value < Math.abs(near) * 1e-15 ? near : Math.floor(value);
  }

  private static double away(double value, double step, double offset) {
    double size = Math.ceil((Math.abs(value) - offset) / step - 1e-14) * step + offset;
    return Math.signum(value) * size;
  }

  private static Value mround(Arguments a) {
    double value = ToolPak.number(a, 0);
    double multiple = ToolPak.number(a, 1);
    if (multiple == 0 || value == 0) {
      return Value.of(0);
    }
    if (value * multiple < 0) {
      throw CellErrorException.num();
    }
    // As documented, 6.05 to 0.1 gives 6: the quotient counts as the processor finds it.
    double count = Math.floor(value / multiple + 0.5);
    return Value.of(clean(count * multiple));
  }

  private static double clean(double value) {
    return value == 0 || !Double.isFinite(value) ? value : FifteenDigits.round(value);
  }

  private static Value ceiling(Arguments a) {
    double value = a.number(0);
    double step = a.number(1);
    if (value == 0 || step == 0) {
      return Value.of(0);
    }
    if (value > 0 && step < 0) {
      throw CellErrorException.num();
    }
    return Value.of(multiple(value, step, true));
  }

  private static Value floor(Arguments a) {
    double value = a.number(0);
    double step = a.number(1);
    if (value == 0) {
      return Value.of(0);
    }
    if (step == 0) {
      throw CellErrorException.of(CellError.DIV0);
    }
    if (value > 0 && step < 0) {
      throw CellErrorException.num();
    }
    return Value.of(multiple(value, step, false));
  }

  /** The multiple of a step next to a value; a quotient that reads as whole counts as whole. */
  private static double multiple(double value, double step, boolean up) {
    double quotient = clean(value / step);
    return clean((up ? Math.ceil(quotient) : Math.floor(quotient)) * step);
  }

  private static Value math(Arguments a, boolean up) {
    double value = a.number(0);
    double step = Math.abs(a.given(1) ? a.number(1) : 1);
    boolean awayFromZero = a.count() > 2 && a.number(2) != 0;
    if (step == 0 || value == 0) {
      return Value.of(0);
    }
    return Value.of(multiple(value, step, up != (awayFromZero && value < 0)));
  }

  private static Value precise(Arguments a, boolean up) {
    double step = Math.abs(a.number(1, 1));
    return Value.of(step == 0 ? 0 : multiple(a.number(0), step, up));
  }
}
