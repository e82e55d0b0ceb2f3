package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import java.util.BitSet;
import java.util.List;

/** The cells of an area a chart draws: those in hidden lines only where it says so (21.2.2.146). */
final class DrawnCells {
  private final SheetCells sheet;
  private final CellArea area;
  private final BitSet rows = new BitSet();
  private final BitSet columns = new BitSet();

  /**
   * @param hiddenToo whether cells in hidden rows and columns are drawn
   */
  DrawnCells(SheetCells sheet, CellArea area, boolean hiddenToo) {
    this.sheet = sheet;
    this.area = area;
    for (int row = area.firstRow(); row <= area.lastRow(); row++) {
      rows.set(row - area.firstRow(), hiddenToo || !sheet.isRowHidden(row));
    }
    for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
      columns.set(column - area.firstColumn(), hiddenToo || !sheet.isColumnHidden(column));
    }
  }

  /** Those with a value or a formula. */
  List<Cell> filled() {
    return sheet.cells(area).filter(cell -> !cell.isBlank() && isDrawn(cell)).toList();
  }

  private boolean isDrawn(Cell cell) {
    return rows.get(cell.address().row() - area.firstRow())
        && columns.get(cell.address().column() - area.firstColumn());
  }

  /** Number of points, empty ones included. */
  long count() {
    return (long) rows.cardinality() * columns.cardinality();
  }

  /** The place of a cell among the points. */
  int index(Cell cell) {
    int row = rows.get(0, cell.address().row() - area.firstRow()).cardinality();
    int column = columns.get(0, cell.address().column() - area.firstColumn()).cardinality();
    return row * columns.cardinality() + column;
  }
}
