package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Arithmetic, powers, logarithms and sums of products. */
public final class MathFunctions {
  private MathFunctions() {}

  static void addTo(FunctionSection table) {
    table.number("ABS", "number without its sign", Math::abs);
    table.number("SIGN", "sign of a number", Math::signum);
    table.number("SQRT", "square root", Math::sqrt);
    toolPak(table, "SQRTPI", "square root of a number times pi", x -> Math.sqrt(x * Math.PI));
    table.number("EXP", "e raised to a power", Math::exp);
    addLogarithms(table);
  }

  private static void addLogarithms(FunctionSection table) {
    table.number("LN", "natural logarithm", x -> positive(x, Math.log(x)));
    table.number("LOG10", "logarithm to the base 10", x -> positive(x, Math.log10(x)));
    table.add("LOG", 1, 2, "v", "logarithm to a base", MathFunctions::log);
    table.add(
        "POWER",
        2,
        2,
        "v",
        "number raised to a power",
        a -> Value.of(power(a.number(0), a.number(1))));
    table.add("PI", 0, 0, "v", "the number pi", a -> Value.of(Math.PI));
    table.add(
        "MOD", 2, 2, "v", "remainder of a division", a -> Value.of(mod(a.number(0), a.number(1))));
    ToolPak.add(
        table,
        "QUOTIENT",
        2,
        2,
        "whole part of a division",
        a -> Value.of(quotient(ToolPak.number(a, 0), ToolPak.number(a, 1))));
    addCounting(table);
  }

  private static void addCounting(FunctionSection table) {
    table.number("FACT", "factorial", x -> product(1, Math.floor(x), 1));
    toolPak(
        table,
        "FACTDOUBLE",
        "product of every second number down",
        x -> product(2 - Math.floor(x) % 2, Math.floor(x), 2));
    table.add(
        "COMBIN",
        2,
        2,
        "v",
        "number of combinations",
        a -> Value.of(combinations(a.number(0), a.number(1))));
    table.add(
        "PERMUT",
        2,
        2,
        "v",
        "number of permutations",
        a -> Value.of(permutations(a.number(0), a.number(1))));
    addDivisors(table);
  }

  private static void addDivisors(FunctionSection table) {
    table.add(
        "GCD",
        1,
        Function.MANY,
        "r",
        "greatest common divisor",
        a -> Value.of(fold(a, 0, MathFunctions::gcd)));
    table.add(
        "LCM",
        1,
        Function.MANY,
        "r",
        "least common multiple",
        a -> Value.of(fold(a, 1, MathFunctions::lcm)));
    table.add("RAND", 0, 0, "v", "random number from 0 to 1", a -> Value.of(a.context().random()));
    ToolPak.add(
        table,
        "RANDBETWEEN",
        2,
        2,
        "random whole number between two",
        MathFunctions::randomBetween);
    addSums(table);
  }

  private static void addSums(FunctionSection table) {
    table.add(
        "SUMSQ",
        1,
        Function.MANY,
        "r",
        "sum of squares",
        a -> Value.of(sumOfSquares(Numbers.of(a, 0))));
    table.add(
        "SUMPRODUCT",
        1,
        Function.MANY,
        "a",
        "sum of products at the same place",
        MathFunctions::sumProduct);
    table.add(
        "SUMX2MY2",
        2,
        2,
        "a",
        "sum of differences of squares",
        a -> pairs(a, (x, y) -> x * x - y * y));
    table.add(
        "SUMX2PY2", 2, 2, "a", "sum of sums of squares", a -> pairs(a, (x, y) -> x * x + y * y));
    table.add(
        "SUMXMY2",
        2,
        2,
        "a",
        "sum of squared differences",
        a -> pairs(a, (x, y) -> (x - y) * (x - y)));
    table.add("MMULT", 2, 2, "a", "product of two matrices", MatrixFunctions::multiply);
    table.add("MINVERSE", 1, 1, "a", "inverse of a matrix", MatrixFunctions::inverse);
    table.add("MDETERM", 1, 1, "a", "determinant of a matrix", MatrixFunctions::determinant);
    table.add("MUNIT", 1, 1, "v", "unit matrix", MatrixFunctions::unit);
  }

  private static void toolPak(
      FunctionSection table, String name, String summary, DoubleUnaryOperator operator) {
    ToolPak.add(
        table, name, 1, 1, summary, a -> Value.of(operator.applyAsDouble(ToolPak.number(a, 0))));
  }

  private static double positive(double x, double result) {
    return x > 0 ? result : Double.NaN;
  }

  private static Value log(Arguments a) {
    double x = a.number(0);
    double base = a.number(1, 10);
    if (x <= 0 || base <= 0) {
      throw CellErrorException.num();
    }
    if (base == 1) {
      throw CellErrorException.of(CellError.DIV0);
    }
    return Value.of(base == 10 ? Math.log10(x) : Math.log(x) / Math.log(base));
  }

  /** A power; {@code #NUM!} for 0^0, {@code #DIV/0!} for negative powers of 0. */
  public static double power(double base, double exponent) {
    if (base == 0 && exponent == 0) {
      throw CellErrorException.num();
    }
    if (base == 0 && exponent < 0) {
      throw CellErrorException.of(CellError.DIV0);
    }
    double result = Math.pow(base, exponent);
    double root = 1 / exponent;
    boolean oddRoot = base < 0 && Double.isNaN(result) && Math.rint(root) == root && root % 2 != 0;
    return oddRoot ? -Math.pow(-base, exponent) : result;
  }

  private static double mod(double x, double divisor) {
    if (divisor == 0) {
      throw CellErrorException.of(CellError.DIV0);
    }
    if (Math.abs(x / divisor) >= 1.125e15) {
      throw CellErrorException.num();
    }
    double rest = x - divisor * Math.floor(x / divisor);
    return Math.abs(rest - divisor) < Math.abs(divisor) * 1e-15 ? 0 : rest;
  }

  private static double quotient(double x, double divisor) {
    if (divisor == 0) {
      throw CellErrorException.of(CellError.DIV0);
    }
    double result = x / divisor;
    return result < 0 ? Math.ceil(result) : Math.floor(result);
  }

  private static double product(double from, double to, double step) {
    if (to < -1 || (to < 0 && step == 1)) {
      return Double.NaN;
    }
    double result = 1;
    for (double x = Math.max(from, 1); x <= to && Double.isFinite(result); x += step) {
      result *= x;
    }
    return result;
  }

  private static double permutations(double of, double taken) {
    double n = Math.floor(of);
    double k = Math.floor(taken);
    if (n < 0 || k < 0 || n < k) {
      return Double.NaN;
    }
    return product(n - k + 1, n, 1);
  }

  private static double combinations(double of, double taken) {
    double n = Math.floor(of);
    double k = Math.floor(taken);
    if (n < 0 || k < 0 || n < k) {
      return Double.NaN;
    }
    double result = 1;
    for (double i = 1; i <= Math.min(k, n - k) && Double.isFinite(result); i++) {
      result = result * (n - Math.min(k, n - k) + i) / i;
    }
    return Math.rint(result);
  }

  private static double fold(Arguments a, double start, DoubleBinaryOperator operator) {
    double result = start;
    for (double whole : WholeNumberFunctions.wholeNumbers(a)) {
      result = operator.applyAsDouble(result, whole);
    }
    return result < 0x1p53 ? result : Double.NaN;
  }

  private static double gcd(double a, double b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private static double lcm(double a, double b) {
    return a == 0 || b == 0 ? 0 : a / gcd(a, b) * b;
  }

  private static Value randomBetween(Arguments a) {
    double low = Math.ceil(ToolPak.number(a, 0));
    double high = Math.floor(ToolPak.number(a, 1));
    if (low > high) {
      throw CellErrorException.num();
    }
    return Value.of(low + Math.floor(a.context().random() * (high - low + 1)));
  }

  private static double sumOfSquares(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }

  private static Value sumProduct(Arguments a) {
    Grid[] grids = new Grid[a.count()];
    int rows = 0;
    int columns = 0;
    for (int i = 0; i < grids.length; i++) {
      grids[i] = a.grid(i);
      if (grids[i].rows() != grids[0].rows() || grids[i].columns() != grids[0].columns()) {
        throw CellErrorException.value();
      }
      rows = i == 0 ? grids[i].usedRows() : Math.min(rows, grids[i].usedRows());
      columns = i == 0 ? grids[i].usedColumns() : Math.min(columns, grids[i].usedColumns());
    }
    a.context().work((long) rows * columns * grids.length);
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        sum += productAt(grids, row, column);
      }
    }
    return Value.of(sum);
  }

  private static double productAt(Grid[] grids, int row, int column) {
    double product = 1;
    for (Grid grid : grids) {
      product *=
          switch (grid.at(row, column)) {
            case CellValue.Number n -> n.value();
            case CellValue.Error e -> throw CellErrorException.of(e.error());
            case CellValue.Text t -> 0;
            case CellValue.Bool b -> 0;
            case CellValue.Empty e -> 0;
          };
    }
    return product;
  }

  private static Value pairs(Arguments a, DoubleBinaryOperator operator) {
    double sum = 0;
    for (double[] pair : NumberPairs.of(a.grid(0), a.grid(1))) {
      sum += operator.applyAsDouble(pair[0], pair[1]);
    }
    return Value.of(sum);
  }
}
