package dev.deckhand.calc;

import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;

/** The cells of an area, all of them calculated. */
final class CellGrid implements Grid {
  private final CellMemory memory;
  private final Area area;
  private final int usedRows;
  private final int usedColumns;

  CellGrid(CellMemory memory, Area area) {
    memory.require(area);
    this.memory = memory;
    this.area = area;
    CellArea cells = area.cells();
    CellArea used = memory.usedArea(area.sheet()).orElse(null);
    boolean none = used == null || !used.intersects(cells);
    usedRows = none ? 0 : Math.min(cells.lastRow(), used.lastRow()) - cells.firstRow() + 1;
    usedColumns =
        none ? 0 : Math.min(cells.lastColumn(), used.lastColumn()) - cells.firstColumn() + 1;
  }

  @Override
  public int rows() {
    return area.rows();
  }

  @Override
  public int columns() {
    return area.columns();
  }

  @Override
  public int usedRows() {
    return usedRows;
  }

  @Override
  public int usedColumns() {
    return usedColumns;
  }

  @Override
  public CellValue at(int row, int column) {
    if (row >= usedRows || column >= usedColumns) {
      return CellValue.EMPTY;
    }
    return memory.value(
        area.sheet(), area.cells().firstRow() + row, area.cells().firstColumn() + column);
  }
}
