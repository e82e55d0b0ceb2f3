package dev.deckhand.plan;

import dev.deckhand.document.CellAddress;

/** What the cells of a workbook look like. For one thread at a time. */
@FunctionalInterface
public interface CellFormats {

  /**
   * All properties of a cell's format. A cell that is not stored looks as a new one would there; so
   * does every cell of a worksheet that is not there.
   */
  CellFormat of(String sheet, CellAddress cell);
}
