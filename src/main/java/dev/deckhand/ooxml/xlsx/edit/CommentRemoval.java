package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import java.util.Optional;

/**
 * Removes notes and threaded comments: their text, their thread and the box that shows them. What
 * is empty afterwards goes, too.
 */
final class CommentRemoval {
  private CommentRemoval() {}

  /** Removes them and says so; returns whether there were any. */
  static boolean run(WorkbookDraft draft, String sheetName, CellArea area) {
    int removed = take(draft, sheetName, area);
    if (removed > 0) {
      prune(draft, sheetName);
      String range = SheetRange.quote(sheet(draft, sheetName).name()) + "!" + area;
      draft.notes().object("comments", range, "removed");
    }
    return removed > 0;
  }

  /** Removes the comments of an area, with no part; returns how many elements that were. */
  static int take(WorkbookDraft draft, String sheetName, CellArea area) {
    return CommentFollowing.run(draft, sheet(draft, sheetName), area, cell -> Optional.empty())
        .removed();
  }

  /** Removes the parts of a worksheet that hold no comments any more. */
  static void prune(WorkbookDraft draft, String sheetName) {
    new CommentParts(draft, sheet(draft, sheetName)).prune();
  }

  private static SheetPart sheet(WorkbookDraft draft, String name) {
    return draft.workbook().worksheet(name).orElseThrow();
  }
}
