package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Coercion;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;

/** Stacking, cutting and reshaping arrays. */
final class ArrayShapeFunctions {
  private static final CellValue NOT_AVAILABLE = CellValue.of(CellError.NA);

  private ArrayShapeFunctions() {}

  static void addTo(FunctionSection table) {
    table.add("HSTACK", 1, Function.MANY, "a", "arrays side by side", a -> stack(a, false));
    table.add("VSTACK", 1, Function.MANY, "a", "arrays one below the other", a -> stack(a, true));
    table.add("TAKE", 2, 3, "avv", "first or last rows and columns", a -> cut(a, true));
    table.add(
        "DROP", 2, 3, "avv", "all but the first or last rows and columns", a -> cut(a, false));
    table.add("CHOOSECOLS", 2, Function.MANY, "a(a)", "columns of an array", a -> choose(a, false));
    table.add("CHOOSEROWS", 2, Function.MANY, "a(a)", "rows of an array", a -> choose(a, true));
    table.add("TOCOL", 1, 3, "avv", "array as one column", a -> flatten(a, true));
    table.add("TOROW", 1, 3, "avv", "array as one row", a -> flatten(a, false));
    table.add("WRAPROWS", 2, 3, "ave", "list wrapped into rows", a -> wrap(a, true));
    table.add("WRAPCOLS", 2, 3, "ave", "list wrapped into columns", a -> wrap(a, false));
    table.add("EXPAND", 2, 4, "avve", "array enlarged to a size", ArrayShapeFunctions::expand);
  }

  private static Value stack(Arguments a, boolean down) {
    List<Grid> grids = new ArrayList<>();
    int rows = 0;
    int columns = 0;
    for (int i = 0; i < a.count(); i++) {
      Grid grid = a.grid(i);
      grids.add(grid);
      rows = down ? Math.addExact(rows, grid.rows()) : Math.max(rows, grid.rows());
      columns = down ? Math.max(columns, grid.columns()) : columns + grid.columns();
    }
    a.context().work((long) rows * columns);
    return Matrix.of(rows, columns, (row, column) -> stacked(grids, down, row, column));
  }

  private static CellValue stacked(List<Grid> grids, boolean down, int row, int column) {
    int along = down ? row : column;
    int across = down ? column : row;
    for (Grid grid : grids) {
      int length = down ? grid.rows() : grid.columns();
      if (along < length) {
        int width = down ? grid.columns() : grid.rows();
        if (across >= width) {
          return NOT_AVAILABLE;
        }
        return down ? grid.at(along, across) : grid.at(across, along);
      }
      along -= length;
    }
    return NOT_AVAILABLE;
  }

  private static Value cut(Arguments a, boolean takes) {
    Grid grid = a.grid(0);
    int[] rows = span(a, 1, grid.rows(), takes);
    int[] columns = span(a, 2, grid.columns(), takes);
    if (rows[1] < 1 || columns[1] < 1) {
      throw CellErrorException.of(CellError.CALC);
    }
    return LookupFunctions.part(a.value(0), grid, rows[0], columns[0], rows[1], columns[1]);
  }

  /** First place and length of what remains. */
  private static int[] span(Arguments a, int index, int size, boolean takes) {
    if (!a.given(index)) {
      return new int[] {0, size};
    }
    int count = a.truncated(index);
    int kept = takes ? Math.min(size, Math.abs(count)) : size - Math.abs(count);
    boolean fromEnd = takes == count < 0;
    return new int[] {fromEnd ? size - kept : 0, kept};
  }

  private static Value choose(Arguments a, boolean rows) {
    Grid grid = a.grid(0);
    int size = rows ? grid.rows() : grid.columns();
    List<Integer> places = new ArrayList<>();
    for (int i = 1; i < a.count(); i++) {
      Numbers.eachUsed(
          a.context(),
          a.grid(i),
          value -> {
            int number = (int) Coercion.number(value);
            if (number == 0 || Math.abs(number) > size) {
              throw CellErrorException.value();
            }
            places.add(number > 0 ? number - 1 : size + number);
          });
    }
    a.context().work((long) places.size() * (rows ? grid.columns() : grid.rows()));
    return rows ? ArrayFunctions.rows(grid, places) : ArrayFunctions.columns(grid, places);
  }

  private static Value flatten(Arguments a, boolean column) {
    Grid grid = a.grid(0);
    int ignored = a.given(1) ? a.truncated(1) : 0;
    boolean byColumn = a.given(2) && a.bool(2);
    a.context().work(grid.size());
    List<CellValue> values = new ArrayList<>();
    for (long i = 0; i < grid.size(); i++) {
      int row = (int) (byColumn ? i % grid.rows() : i / grid.columns());
      int at = (int) (byColumn ? i / grid.rows() : i % grid.columns());
      CellValue value = grid.at(row, at);
      boolean skipped =
          (ignored % 2 == 1 && value.isEmpty())
              || (ignored >= 2 && value instanceof CellValue.Error);
      if (!skipped) {
        values.add(value);
      }
    }
    if (values.isEmpty()) {
      throw CellErrorException.of(CellError.CALC);
    }
    return column ? Matrix.column(values) : Matrix.row(values);
  }

  private static Value wrap(Arguments a, boolean rows) {
    Grid grid = a.grid(0);
    if (grid.rows() > 1 && grid.columns() > 1) {
      throw CellErrorException.value();
    }
    int length = a.truncated(1);
    if (length < 1) {
      throw CellErrorException.num();
    }
    CellValue padding = a.given(2) ? a.scalar(2) : NOT_AVAILABLE;
    int lines = (int) ((grid.size() + length - 1) / length);
    int width = length;
    a.context().work((long) lines * width);
    return Matrix.of(
        rows ? lines : width,
        rows ? width : lines,
        (row, column) -> {
          long index = rows ? (long) row * width + column : (long) column * width + row;
          return index < grid.size() ? grid.item((int) index) : padding;
        });
  }

  private static Value expand(Arguments a) {
    Grid grid = a.grid(0);
    int rows = a.given(1) ? a.truncated(1) : grid.rows();
    int columns = a.given(2) ? a.truncated(2) : grid.columns();
    if (rows < grid.rows() || columns < grid.columns()) {
      throw CellErrorException.value();
    }
    CellValue padding = a.given(3) ? a.scalar(3) : NOT_AVAILABLE;
    a.context().work((long) rows * columns);
    return Matrix.of(
        rows,
        columns,
        (row, column) ->
            row < grid.rows() && column < grid.columns() ? grid.at(row, column) : padding);
  }
}
