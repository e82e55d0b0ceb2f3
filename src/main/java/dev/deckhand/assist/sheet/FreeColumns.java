package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;

/** Room beside a table. */
final class FreeColumns {
  private static final int FARTHEST = 60;

  private FreeColumns() {}

  /**
   * The first of so many columns right of a table with nothing in its rows; -1 where there are
   * none.
   */
  static int rightOf(DataTable table, int count) {
    int from = table.data().lastColumn() + 1;
    int end = Math.min(from + FARTHEST, CellAddress.COLUMNS - count + 1);
    for (int column = from; column < end; column++) {
      CellArea area = new CellArea(table.headerRow(), column, table.lastRow(), column + count - 1);
      if (table.sheet().cells(area).allMatch(Cell::isBlank)) {
        return column;
      }
    }
    return -1;
  }
}
