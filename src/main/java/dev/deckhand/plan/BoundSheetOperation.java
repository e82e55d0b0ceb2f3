package dev.deckhand.plan;

import dev.deckhand.document.SheetVisibility;

/** Operations on whole worksheets, bound. Positions are zero-based among all tabs. */
public sealed interface BoundSheetOperation extends BoundWorkbookOperation {

  record AddSheet(String id, String name, int index) implements BoundSheetOperation {}

  record DeleteSheet(String id, String sheet) implements BoundSheetOperation {}

  record RenameSheet(String id, String from, String to) implements BoundSheetOperation {}

  record CopySheet(String id, String sheet, String name) implements BoundSheetOperation {}

  record MoveSheet(String id, String sheet, int index) implements BoundSheetOperation {}

  record SetSheetVisibility(String id, String sheet, SheetVisibility visibility)
      implements BoundSheetOperation {}
}
