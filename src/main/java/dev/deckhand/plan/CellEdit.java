package dev.deckhand.plan;

import dev.deckhand.document.CellArea;

/**
 * What an operation puts into cells, while it is bound.
 *
 * @param sheet the worksheet as it is before the operation
 * @param inputs what goes into each cell of the area
 */
record CellEdit(Operation operation, SheetLedger.Entry sheet, CellArea area, Inputs inputs) {

  /** What goes into a cell of the area. */
  @FunctionalInterface
  interface Inputs {
    CellInput at(int row, int column);
  }
}
