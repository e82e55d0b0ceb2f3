package dev.deckhand.calc;

import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import java.util.Optional;

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
    Optional<CellArea> used =
        memory.usedArea(area.sheet()).filter(u -> u.intersects(area.cells()));
    usedRows =
        used.map(u -> Math.min(u.lastRow(), area.cells().lastRow()) - area.cells().firstRow() + 1)
            .orElse(0);
    usedColumns =
        used.map(
                u ->
                    Math.min(u.lastColumn(), area.cells().lastColumn())
                        - area.cells().firstColumn()
                        + 1)
            .orElse(0);
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
