package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;

/** Angles and hyperbolic functions. */
final class TrigonometryFunctions {
  private TrigonometryFunctions() {}

  static void addTo(FunctionSection table) {
    table.number("SIN", "sine of an angle", x -> angle(x, Math.sin(x)));
    table.number("COS", "cosine of an angle", x -> angle(x, Math.cos(x)));
    table.number("TAN", "tangent of an angle", x -> angle(x, Math.tan(x)));
    table.number("COT", "cotangent of an angle", x -> reciprocal(angle(x, Math.tan(x))));
    table.number("SEC", "secant of an angle", x -> 1 / angle(x, Math.cos(x)));
    table.number("CSC", "cosecant of an angle", x -> reciprocal(angle(x, Math.sin(x))));
    table.number("ASIN", "angle of a sine", Math::asin);
    table.number("ACOS", "angle of a cosine", Math::acos);
    table.number("ATAN", "angle of a tangent", Math::atan);
    table.number("ACOT", "angle of a cotangent", TrigonometryFunctions::arcCotangent);
    table.add(
        "ATAN2",
        2,
        2,
        "v",
        "angle of a point",
        a -> Value.of(arcTangent(a.number(0), a.number(1))));
    table.number("SINH", "hyperbolic sine", Math::sinh);
    table.number("COSH", "hyperbolic cosine", Math::cosh);
    table.number("TANH", "hyperbolic tangent", Math::tanh);
    table.number("COTH", "hyperbolic cotangent", x -> reciprocal(Math.tanh(x)));
    table.number("SECH", "hyperbolic secant", x -> 1 / Math.cosh(x));
    table.number("CSCH", "hyperbolic cosecant", x -> reciprocal(Math.sinh(x)));
    table.number("ASINH", "inverse hyperbolic sine", x -> Math.signum(x) * areaSine(Math.abs(x)));
    table.number(
        "ACOSH",
        "inverse hyperbolic cosine",
        x -> Math.log(x + Math.sqrt(x - 1) * Math.sqrt(x + 1)));
    table.number("ATANH", "inverse hyperbolic tangent", x -> (Math.log1p(x) - Math.log1p(-x)) / 2);
    table.number(
        "ACOTH", "inverse hyperbolic cotangent", x -> (Math.log1p(1 / x) - Math.log1p(-1 / x)) / 2);
    table.number("DEGREES", "radians as degrees", x -> x / Math.PI * 180);
    table.number("RADIANS", "degrees as radians", x -> x / 180 * Math.PI);
  }

  /** Excel refuses angles from 2^27 on. */
  private static double angle(double x, double result) {
    return Math.abs(x) < 0x1p27 ? result : Double.NaN;
  }

  private static double arcCotangent(double x) {
    return x > 1 ? Math.atan(1 / x) : Math.PI / 2 - Math.atan(x);
  }

  private static double areaSine(double x) {
    return Math.log1p(x + x * (x / (1 + Math.hypot(x, 1))));
  }

  private static double arcTangent(double x, double y) {
    if (x == 0 && y == 0) {
      throw CellErrorException.of(CellError.DIV0);
    }
    return Math.atan2(y, x);
  }

  private static double reciprocal(double x) {
    if (x == 0) {
      throw CellErrorException.of(CellError.DIV0);
    }
    return 1 / x;
  }
}
