package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;

/** TRIMRANGE, and the names under which files hold references such as {@code A1:.C9}. */
final class TrimRangeFunctions {
  private static final int LEADING = 1;
  private static final int TRAILING = 2;
  private static final int BOTH = LEADING | TRAILING;

  private TrimRangeFunctions() {}

  static void addTo(FunctionSection table) {
    table.add(
        "TRIMRANGE",
        1,
        3,
        "avv",
        "range without empty rows and columns around it",
        TrimRangeFunctions::trim);
    table.add(
        "_TRO_ALL", 1, 1, "a", "range without empty cells around it", a -> trim(a, BOTH, BOTH));
    table.add(
        "_TRO_LEADING",
        1,
        1,
        "a",
        "range without empty cells before it",
        a -> trim(a, LEADING, LEADING));
    table.add(
        "_TRO_TRAILING",
        1,
        1,
        "a",
        "range without empty cells behind it",
        a -> trim(a, TRAILING, TRAILING));
  }

  private static int mode(Arguments a, int index) {
    int mode = a.given(index) ? a.truncated(index) : BOTH;
    if (mode < 0 || mode > BOTH) {
      throw CellErrorException.value();
    }
    return mode;
  }

  private static Value trim(Arguments a) {
    return trim(a, mode(a, 1), mode(a, 2));
  }

  private static Value trim(Arguments a, int rowMode, int columnMode) {
    Grid grid = a.grid(0);
    int firstRow = Integer.MAX_VALUE;
    int firstColumn = Integer.MAX_VALUE;
    int lastRow = -1;
    int lastColumn = -1;
    a.context().work((long) grid.usedRows() * grid.usedColumns());
    for (int row = 0; row < grid.usedRows(); row++) {
      for (int column = 0; column < grid.usedColumns(); column++) {
        if (!grid.at(row, column).isEmpty()) {
          firstRow = Math.min(firstRow, row);
          firstColumn = Math.min(firstColumn, column);
          lastRow = row;
          lastColumn = Math.max(lastColumn, column);
        }
      }
    }
    if (lastRow < 0) {
      throw CellErrorException.of(CellError.REF);
    }
    int top = (rowMode & LEADING) == 0 ? 0 : firstRow;
    int left = (columnMode & LEADING) == 0 ? 0 : firstColumn;
    int bottom = (rowMode & TRAILING) == 0 ? grid.rows() - 1 : lastRow;
    int right = (columnMode & TRAILING) == 0 ? grid.columns() - 1 : lastColumn;
    return LookupFunctions.part(a.value(0), grid, top, left, bottom - top + 1, right - left + 1);
  }
}
