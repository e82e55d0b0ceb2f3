package dev.deckhand.plan;

import dev.deckhand.document.SheetLines;
import dev.deckhand.document.SheetRange;

/** Operations on rows, columns and panes as they are shown, bound. */
public sealed interface BoundLayoutOperation extends BoundWorkbookOperation {

  /** Sets the width of columns or the height of rows. */
  record SetLineSize(String id, SheetLines lines, LineSize size) implements BoundLayoutOperation {}

  record MergeCells(String id, SheetRange target) implements BoundLayoutOperation {}

  record UnmergeCells(String id, SheetRange target) implements BoundLayoutOperation {}

  /** Freezes the first rows and columns; 0 and 0 unfreezes. */
  record FreezePanes(String id, String sheet, int rows, int columns)
      implements BoundLayoutOperation {}

  record GroupLines(String id, SheetLines lines) implements BoundLayoutOperation {}
}
