package dev.deckhand.plan;

import dev.deckhand.document.LineShift;
import dev.deckhand.document.SheetLines;

/** Whole rows and columns that come or go, bound. */
public sealed interface BoundLineOperation extends BoundWorkbookOperation {
  SheetLines lines();

  /** Where cells go. */
  LineShift shift();

  /** Inserts lines before the line now at their place; no content is pushed off the worksheet. */
  record InsertLines(String id, SheetLines lines) implements BoundLineOperation {
    @Override
    public LineShift shift() {
      return new LineShift(lines, true);
    }
  }

  record DeleteLines(String id, SheetLines lines) implements BoundLineOperation {
    @Override
    public LineShift shift() {
      return new LineShift(lines, false);
    }
  }
}
