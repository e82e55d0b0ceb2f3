package dev.deckhand.calc;

import dev.deckhand.calc.function.ArrayLift;
import dev.deckhand.calc.function.MathFunctions;
import dev.deckhand.calc.syntax.Operator;
import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Coercion;
import dev.deckhand.calc.value.Comparison;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.NumberText;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import java.util.function.UnaryOperator;

/** Operators on values and arrays. */
final class Operators {
  private static final CellValue NOT_AVAILABLE = CellValue.of(CellError.NA);

  private final FormulaContext context;

  Operators(FormulaContext context) {
    this.context = context;
  }

  /** A value on two values. */
  @FunctionalInterface
  interface Binary {
    CellValue apply(CellValue left, CellValue right);
  }

  /** Whether the value is several values here, so that operations go through them one by one. */
  boolean isMany(Value value) {
    return switch (value) {
      case Matrix matrix -> true;
      case Value.Reference reference ->
          context.isArrayFormula()
              && reference.areas().size() == 1
              && !reference.area().cells().isSingleCell();
      case Value.Scalar scalar -> false;
      case Value.Omitted omitted -> false;
      case Value.Lambda lambda -> false;
    };
  }

  /** The value as a rectangle; references to several cells give all of them. */
  Grid grid(Value value) {
    if (value instanceof Matrix matrix) {
      return matrix;
    }
    if (value instanceof Value.Reference reference) {
      Area area = reference.area();
      return context.cells(area);
    }
    return Grid.of(context.single(value));
  }

  Value each(Value operand, UnaryOperator<CellValue> body) {
    if (!isMany(operand)) {
      return Value.of(body.apply(context.single(operand)));
    }
    Grid grid = grid(operand);
    context.work(grid.size());
    return Matrix.of(
        grid.rows(),
        grid.columns(),
        (row, column) -> ArrayLift.orError(() -> body.apply(grid.at(row, column))));
  }

  Value apply(Operator operator, Value left, Value right) {
    Binary body = body(operator);
    if (!isMany(left) && !isMany(right)) {
      return Value.of(body.apply(single(left), single(right)));
    }
    Grid a = isMany(left) ? grid(left) : Grid.of(single(left));
    Grid b = isMany(right) ? grid(right) : Grid.of(single(right));
    int rows = Math.max(a.rows(), b.rows());
    int columns = Math.max(a.columns(), b.columns());
    context.work((long) rows * columns);
    return Matrix.of(
        rows,
        columns,
        (row, column) ->
            ArrayLift.orError(() -> body.apply(spread(a, row, column), spread(b, row, column))));
  }

  /** The single value; an error in finding it is itself the operand. */
  private CellValue single(Value value) {
    return ArrayLift.orError(() -> context.single(value));
  }

  /** The value at a place of a grid whose single row or column repeats. */
  static CellValue spread(Grid grid, int row, int column) {
    int r = grid.rows() == 1 ? 0 : row;
    int c = grid.columns() == 1 ? 0 : column;
    return r < grid.rows() && c < grid.columns() ? grid.at(r, c) : NOT_AVAILABLE;
  }

  private static Binary body(Operator operator) {
    return switch (operator) {
      case ADD -> (a, b) -> Value.number(sum(Coercion.number(a), Coercion.number(b)));
      case SUBTRACT -> (a, b) -> Value.number(sum(Coercion.number(a), -Coercion.number(b)));
      case MULTIPLY -> (a, b) -> Value.number(Coercion.number(a) * Coercion.number(b));
      case DIVIDE -> (a, b) -> quotient(Coercion.number(a), Coercion.number(b));
      case POWER ->
          (a, b) -> Value.number(MathFunctions.power(Coercion.number(a), Coercion.number(b)));
      case CONCATENATE -> (a, b) -> Value.text(Coercion.text(a) + Coercion.text(b));
      case EQUAL -> (a, b) -> CellValue.of(compare(a, b) == 0);
      case NOT_EQUAL -> (a, b) -> CellValue.of(compare(a, b) != 0);
      case LESS -> (a, b) -> CellValue.of(compare(a, b) < 0);
      case LESS_OR_EQUAL -> (a, b) -> CellValue.of(compare(a, b) <= 0);
      case GREATER -> (a, b) -> CellValue.of(compare(a, b) > 0);
      case GREATER_OR_EQUAL -> (a, b) -> CellValue.of(compare(a, b) >= 0);
      case UNION, INTERSECTION, RANGE -> throw new IllegalArgumentException("not on values");
    };
  }

  /** A sum as Excel gives it: 0 where only the noise of binary fractions is left. */
  static double sum(double a, double b) {
    return NumberText.withoutNoise(a + b, a);
  }

  private static CellValue quotient(double a, double b) {
    if (b == 0) {
      throw CellErrorException.of(CellError.DIV0);
    }
    return Value.number(a / b);
  }

  private static int compare(CellValue a, CellValue b) {
    if (a instanceof CellValue.Error e) {
      throw CellErrorException.of(e.error());
    }
    if (b instanceof CellValue.Error e) {
      throw CellErrorException.of(e.error());
    }
    return Comparison.compare(a, b);
  }
}
