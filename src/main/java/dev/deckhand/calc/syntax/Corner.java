package dev.deckhand.calc.syntax;

import dev.deckhand.document.CellAddress;

/**
 * One corner of an A1 reference.
 *
 * @param row zero-based, or {@link #NONE} in a reference to whole columns
 * @param column zero-based, or {@link #NONE} in a reference to whole rows
 * @param rowFixed whether the row has a dollar sign
 * @param columnFixed whether the column has a dollar sign
 */
public record Corner(int row, int column, boolean rowFixed, boolean columnFixed) {
  public static final int NONE = -1;

  /** Whether the corner lies on the worksheet after moving its relative parts. */
  boolean staysOnSheet(int rows, int columns) {
    return (row == NONE || rowFixed || inside(row + rows, CellAddress.ROWS))
        && (column == NONE || columnFixed || inside(column + columns, CellAddress.COLUMNS));
  }

  private static boolean inside(int index, int size) {
    return index >= 0 && index < size;
  }

  /** The corner as a cell further down and right sees it; fixed parts stay. */
  Corner shifted(int rows, int columns) {
    return new Corner(
        row == NONE || rowFixed ? row : row + rows,
        column == NONE || columnFixed ? column : column + columns,
        rowFixed,
        columnFixed);
  }

  /** The same with what leaves the worksheet coming in at the opposite edge. */
  Corner wrapped(int rows, int columns) {
    return new Corner(
        row == NONE || rowFixed ? row : Math.floorMod(row + rows, CellAddress.ROWS),
        column == NONE || columnFixed
            ? column
            : Math.floorMod(column + columns, CellAddress.COLUMNS),
        rowFixed,
        columnFixed);
  }

  /** The corner at another place; what it leaves out stays left out. */
  Corner movedTo(int newRow, int newColumn, boolean fixedOnly) {
    boolean keepsRow = row == NONE || (fixedOnly && !rowFixed);
    boolean keepsColumn = column == NONE || (fixedOnly && !columnFixed);
    return new Corner(
        keepsRow ? row : newRow, keepsColumn ? column : newColumn, rowFixed, columnFixed);
  }

  void print(StringBuilder out) {
    if (column != NONE) {
      out.append(columnFixed ? "$" : "").append(CellAddress.columnName(column));
    }
    if (row != NONE) {
      out.append(rowFixed ? "$" : "").append(row + 1);
    }
  }
}
