package dev.deckhand.plan;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.SheetRange;

/** Operations on comments and hyperlinks of cells, bound. */
public sealed interface BoundNoteOperation extends BoundWorkbookOperation {

  /**
   * Gives a cell a comment.
   *
   * @param text empty to remove it
   */
  record SetComment(String id, String sheet, CellAddress cell, String text)
      implements BoundNoteOperation {}

  /** Gives cells a hyperlink, or takes it. */
  record SetHyperlink(String id, SheetRange target, Link link) implements BoundNoteOperation {}

  /** Where a hyperlink leads. */
  sealed interface Link {
    /** Nowhere: the hyperlink goes. */
    record None() implements Link {}

    /** Outside the workbook. */
    record Address(String url) implements Link {}

    /** A range or name of the workbook, as a formula writes it. */
    record Place(String reference) implements Link {}
  }
}
