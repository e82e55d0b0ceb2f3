package dev.deckhand.plan;

import org.jspecify.annotations.Nullable;

/** Operations on whole worksheets. */
public sealed interface SheetOperation extends WorkbookOperation {

  /** Adds an empty worksheet at a one-based tab position, last when left out. */
  record AddSheet(String id, String name, @Nullable Integer position) implements SheetOperation {}

  /** Renames a worksheet; every reference to it follows. */
  record RenameSheet(String id, String sheet, String name) implements SheetOperation {}
}
