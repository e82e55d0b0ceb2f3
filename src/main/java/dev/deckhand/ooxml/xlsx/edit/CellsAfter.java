package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.ooxml.xlsx.read.SheetCells;

/**
 * The cells of a worksheet after an edit.
 *
 * @param stored all cells before the last changes
 * @param changed the cells these concern, as they are now
 */
record CellsAfter(SheetCells stored, SheetCells changed, SheetDraft draft) {
  /** The name of its part. */
  String part() {
    return stored.part().part();
  }

  /** The worksheet that tells what a cell is now. */
  SheetCells at(CellAddress cell) {
    return draft.cells().has(cell.row(), cell.column()) ? changed : stored;
  }
}
