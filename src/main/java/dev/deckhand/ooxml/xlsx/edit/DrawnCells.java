package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import java.util.List;
import java.util.function.IntPredicate;

/** The cells of an area a chart draws: those in hidden lines only where it says so (21.2.2.146). */
final class DrawnCells {
  private final SheetCells sheet;
  private final CellArea area;

  /** How many lines before each are drawn; one more entry than lines. */
  private final int[] rows;

  private final int[] columns;

  /**
   * @param hiddenToo whether cells in hidden rows and columns are drawn
   */
  DrawnCells(SheetCells sheet, CellArea area, boolean hiddenToo) {
    this.sheet = sheet;
    this.area = area;
    this.rows = drawn(area.firstRow(), area.rows(), row -> hiddenToo || !sheet.isRowHidden(row));
    this.columns =
        drawn(
            area.firstColumn(),
            area.columns(),
            column -> hiddenToo || !sheet.isColumnHidden(column));
  }

  private static int[] drawn(int first, int count, IntPredicate isDrawn) {
    int[] before = new int[count + 1];
    for (int i = 0; i < count; i++) {
      before[i + 1] = before[i] + (isDrawn.test(first + i) ? 1 : 0);
    }
    return before;
  }

  /** Those with a value or a formula. */
  List<Cell> filled() {
    return sheet.cells(area).filter(cell -> !cell.isBlank() && isDrawn(cell)).toList();
  }

  private boolean isDrawn(Cell cell) {
    int row = cell.address().row() - area.firstRow();
    int column = cell.address().column() - area.firstColumn();
    return rows[row + 1] > rows[row] && columns[column + 1] > columns[column];
  }

  /** Number of points, empty ones included. */
  long count() {
    return (long) rows[area.rows()] * columns[area.columns()];
  }

  /** The place of a cell among the points. */
  int index(Cell cell) {
    int row = rows[cell.address().row() - area.firstRow()];
    int column = columns[cell.address().column() - area.firstColumn()];
    return row * columns[area.columns()] + column;
  }
}
