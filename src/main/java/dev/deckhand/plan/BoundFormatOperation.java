package dev.deckhand.plan;

import dev.deckhand.document.SheetRange;

/** Operations on how cells look, bound. */
public sealed interface BoundFormatOperation extends BoundWorkbookOperation {

  record FormatCells(String id, SheetRange target, CellFormat format)
      implements BoundFormatOperation {}
}
