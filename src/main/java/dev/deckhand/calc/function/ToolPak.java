package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Coercion;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.TextNumber;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules of the functions that came with the Analysis ToolPak: a range of several cells and booleans
 * are {@code #VALUE!}, an argument left out is {@code #N/A}, arrays are taken value by value.
 */
final class ToolPak {
  private ToolPak() {}

  static void add(
      FunctionSection table, String name, int least, int most, String summary, Function.Body body) {
    table.add(name, least, most, "r", summary, a -> lifted(a, body));
  }

  private static Value lifted(Arguments a, Function.Body body) {
    int rows = 0;
    int columns = 0;
    for (int i = 0; i < a.count(); i++) {
      switch (a.value(i)) {
        case Matrix matrix -> {
          rows = Math.max(rows, matrix.rows());
          columns = Math.max(columns, matrix.columns());
        }
        case Value.Reference reference -> {
          if (!reference.area().cells().isSingleCell()) {
            throw CellErrorException.value();
          }
        }
        case Value.Scalar scalar -> {}
        case Value.Omitted omitted -> {}
        case Value.Lambda lambda -> throw CellErrorException.value();
      }
    }
    if (rows == 0) {
      return body.apply(a);
    }
    a.context().work((long) rows * columns);
    return Matrix.of(rows, columns, (row, column) -> element(a, body, row, column));
  }

  private static CellValue element(Arguments a, Function.Body body, int row, int column) {
    List<Value> values = new ArrayList<>(a.count());
    for (int i = 0; i < a.count(); i++) {
      values.add(
          a.value(i) instanceof Matrix matrix ? Value.of(spread(matrix, row, column)) : a.value(i));
    }
    return ArrayLift.orError(
        () -> a.context().single(body.apply(new Arguments(values, a.context()))));
  }

  private static CellValue spread(Grid grid, int row, int column) {
    int r = grid.rows() == 1 ? 0 : row;
    int c = grid.columns() == 1 ? 0 : column;
    if (r >= grid.rows() || c >= grid.columns()) {
      throw CellErrorException.na();
    }
    return grid.at(r, c);
  }

  static double number(Arguments a, int index) {
    return number(scalar(a, index));
  }

  /** The number, or a default where the argument is absent. */
  static double number(Arguments a, int index, double absent) {
    return a.given(index) ? number(a, index) : absent;
  }

  static CellValue scalar(Arguments a, int index) {
    if (!a.given(index)) {
      throw CellErrorException.na();
    }
    return a.scalar(index);
  }

  static String text(Arguments a, int index) {
    CellValue value = scalar(a, index);
    if (value instanceof CellValue.Bool) {
      throw CellErrorException.value();
    }
    return Coercion.text(value);
  }

  /** The number of a value: not of booleans, nor of dates with blanks around them. */
  static double number(CellValue value) {
    if (value instanceof CellValue.Bool) {
      throw CellErrorException.value();
    }
    if (value instanceof CellValue.Text(String text)
        && !text.equals(text.strip())
        && TextNumber.dateTime(text).isPresent()) {
      throw CellErrorException.value();
    }
    return Coercion.number(value);
  }
}
