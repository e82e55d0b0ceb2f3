package dev.deckhand.calc;

import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import java.util.Optional;

/**
 * The cells of an area. Asked only for its size it reads nothing, so {@code ROWS(A$1:A5)} may stand
 * in A5; at the first look at its content all its cells have to be calculated.
 */
final class CellGrid implements Grid {
  private final CellMemory memory;
  private final Area area;
  private boolean open;
  private int usedRows;
  private int usedColumns;

  CellGrid(CellMemory memory, Area area) {
    this.memory = memory;
    this.area = area;
  }

  private void open() {
    if (open) {
      return;
    }
    memory.require(area);
    CellArea cells = area.cells();
    Optional<CellArea> used = memory.usedArea(area.sheet()).filter(u -> u.intersects(cells));
    if (used.isPresent()) {
      usedRows = Math.min(used.get().lastRow(), cells.lastRow()) - cells.firstRow() + 1;
      usedColumns = Math.min(used.get().lastColumn(), cells.lastColumn()) - cells.firstColumn() + 1;
    }
    open = true;
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
    open();
    return usedRows;
  }

  @Override
  public int usedColumns() {
    open();
    return usedColumns;
  }

  @Override
  public CellValue at(int row, int column) {
    open();
    if (row >= usedRows || column >= usedColumns) {
      return CellValue.EMPTY;
    }
    return memory.value(
        area.sheet(), area.cells().firstRow() + row, area.cells().firstColumn() + column);
  }
}
