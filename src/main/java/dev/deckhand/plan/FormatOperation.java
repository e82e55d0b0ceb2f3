package dev.deckhand.plan;

/** Operations on how cells look. */
public sealed interface FormatOperation extends WorkbookOperation {

  /** Changes the named properties of each cell's format and keeps the others. */
  record FormatCells(String id, String range, CellFormat format) implements FormatOperation {}
}
