package dev.deckhand.calc;

import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cells of an area. Asked only for its size it reads nothing, so {@code ROWS(A$1:A5)} may stand
 * in A5; at the first look at its content all its cells have to be calculated.
 */
final class CellGrid implements Grid {
  private static final CellValue[][] NONE = {};

  private final CellMemory memory;
  private final KnownColumns columns;
  private final Area area;
  private boolean open;
  private int usedRows;
  private int usedColumns;
  private @Nullable CellValue[][] known = NONE;

  CellGrid(CellMemory memory, KnownColumns columns, Area area) {
    this.memory = memory;
    this.columns = columns;
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
      if (usedRows >= KnownColumns.SHORTEST) {
        known = new CellValue[usedColumns][];
        for (int i = 0; i < usedColumns; i++) {
          known[i] = columns.column(area.sheet(), cells.firstColumn() + i, used.get());
        }
      }
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
    CellValue[] values = column < known.length ? known[column] : null;
    int place = area.cells().firstRow() + row;
    if (values != null) {
      return place < values.length ? values[place] : CellValue.EMPTY;
    }
    return memory.value(area.sheet(), place, area.cells().firstColumn() + column);
  }
}
