package dev.deckhand.plan;

import dev.deckhand.document.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Operations on whole worksheets. */
public sealed interface SheetOperation extends WorkbookOperation {

  /** Adds an empty worksheet at a one-based tab position, last when left out. */
  record AddSheet(String id, String name, @Nullable Integer position) implements SheetOperation {}

  /** Deletes a worksheet; what refers to it becomes {@code #REF!}. */
  record DeleteSheet(String id, String sheet) implements SheetOperation {}

  /** Renames a worksheet; every reference to it follows. */
  record RenameSheet(String id, String sheet, String name) implements SheetOperation {}

  /**
   * Copies a worksheet with all that is on it, to the right of it; references of the copy to itself
   * are its own.
   */
  record CopySheet(String id, String sheet, String name) implements SheetOperation {}

  /** Moves a worksheet to a one-based tab position. */
  record MoveSheet(String id, String sheet, Integer position) implements SheetOperation {}

  /** Shows or hides a worksheet. */
  record SetSheetVisibility(String id, String sheet, SheetVisibility visibility)
      implements SheetOperation {}
}
