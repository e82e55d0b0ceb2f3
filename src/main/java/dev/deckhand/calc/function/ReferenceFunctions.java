package dev.deckhand.calc.function;

import dev.deckhand.calc.syntax.R1C1;
import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;

/** Rows and columns of references, and references made by computation. */
final class ReferenceFunctions {
  private ReferenceFunctions() {}

  static void addTo(FunctionSection table) {
    table.add("ROW", 0, 1, "r", "number of a row", a -> places(a, true));
    table.add("COLUMN", 0, 1, "r", "number of a column", a -> places(a, false));
    table.add("ROWS", 1, 1, "r", "how many rows there are", a -> Value.of(a.grid(0).rows()));
    table.add(
        "COLUMNS", 1, 1, "r", "how many columns there are", a -> Value.of(a.grid(0).columns()));
    table.add(
        "AREAS",
        1,
        1,
        "r",
        "how many areas a reference has",
        a -> Value.of(a.reference(0).areas().size()));
    table.add("ADDRESS", 2, 5, "v", "address of a cell as text", ReferenceFunctions::address);
    table.add("OFFSET", 3, 5, "rvvvv", "reference moved and resized", ReferenceFunctions::offset);
    table.add("INDIRECT", 1, 2, "v", "reference that a text names", ReferenceFunctions::indirect);
    table.add(
        "TRANSPOSE",
        1,
        1,
        "a",
        "array with rows and columns exchanged",
        ReferenceFunctions::transpose);
  }

  private static Value places(Arguments a, boolean rows) {
    Area area = a.count() == 0 ? a.context().here() : a.area(0);
    int first = rows ? area.cells().firstRow() : area.cells().firstColumn();
    int size = rows ? area.rows() : area.columns();
    if (size == 1) {
      return Value.of(first + 1);
    }
    return rows
        ? Matrix.of(size, 1, (row, column) -> CellValue.of(first + row + 1))
        : Matrix.of(1, size, (row, column) -> CellValue.of(first + column + 1));
  }

  private static Value address(Arguments a) {
    int row = a.truncated(0);
    int column = a.truncated(1);
    int kind = a.given(2) ? a.truncated(2) : 1;
    boolean a1 = !a.given(3) || a.bool(3);
    if (kind < 1
        || kind > 4
        || row < 1
        || row > CellAddress.ROWS
        || column < 1
        || column > CellAddress.COLUMNS) {
      throw CellErrorException.value();
    }
    boolean rowFixed = kind <= 2;
    boolean columnFixed = kind == 1 || kind == 3;
    String cell =
        a1
            ? (columnFixed ? "$" : "")
                + CellAddress.columnName(column - 1)
                + (rowFixed ? "$" : "")
                + row
            : (rowFixed ? "R" + row : "R[" + row + "]")
                + (columnFixed ? "C" + column : "C[" + column + "]");
    if (a.count() < 5) {
      return Value.of(cell);
    }
    String sheet = a.text(4);
    return Value.of((sheet.isEmpty() ? "" : SheetRange.quote(sheet)) + "!" + cell);
  }

  private static Value offset(Arguments a) {
    Area area = a.area(0);
    int row = a.truncated(1);
    int column = a.truncated(2);
    int rows = a.given(3) ? a.truncated(3) : area.rows();
    int columns = a.given(4) ? a.truncated(4) : area.columns();
    if (rows == 0 || columns == 0) {
      throw CellErrorException.of(CellError.REF);
    }
    int top = rows < 0 ? row + rows + 1 : row;
    int left = columns < 0 ? column + columns + 1 : column;
    return Value.of(area.at(top, left, Math.abs(rows), Math.abs(columns)));
  }

  private static Value indirect(Arguments a) {
    String text = a.text(0);
    if (a.count() > 1 && !a.bool(1)) {
      Area cell = a.context().here();
      return R1C1.toA1(text, cell.cells().first())
          .map(a.context()::reference)
          .orElseThrow(() -> CellErrorException.of(CellError.REF));
    }
    return a.context().reference(text);
  }

  private static Value transpose(Arguments a) {
    Grid grid = a.grid(0);
    a.context().work(grid.size());
    return Matrix.of(grid.columns(), grid.rows(), (row, column) -> grid.at(column, row));
  }
}
