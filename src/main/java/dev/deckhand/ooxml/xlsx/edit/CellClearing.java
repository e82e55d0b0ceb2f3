package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.plan.BoundCellOperation.ClearCells;

/** Clears contents, formats and comments. */
final class CellClearing {
  private CellClearing() {}

  static void run(WorkbookDraft draft, ClearCells operation) {
    String sheet = operation.target().sheet();
    CellArea area = operation.target().area();
    switch (operation.what()) {
      case CONTENTS -> contents(draft, sheet, area);
      case FORMATS -> formats(draft, sheet, area);
      case COMMENTS -> CommentRemoval.run(draft, sheet, area);
      case ALL -> {
        formats(draft, sheet, area);
        contents(draft, sheet, area);
        CommentRemoval.run(draft, sheet, area);
      }
    }
  }

  private static void contents(WorkbookDraft draft, String sheetName, CellArea area) {
    SheetDraft sheet = draft.sheet(sheetName);
    for (CellAddress cell : sheet.existing(area)) {
      contents(draft, sheetName, cell);
      draft.edited(sheet.stored().part().part(), cell);
    }
  }

  /** Takes value and formula from a cell that may not be stored; its format stays. */
  static void contents(WorkbookDraft draft, String sheetName, CellAddress cell) {
    SheetDraft sheet = draft.sheet(sheetName);
    CellValue header = TableHeaders.follow(draft, sheetName, cell, CellValue.EMPTY);
    if (!header.isEmpty()) {
      sheet.content(cell, new Content.Constant(header));
      return;
    }
    boolean plain = sheet.style(cell) == sheet.defaultStyle(cell.row(), cell.column());
    sheet.content(cell, plain ? new Content.Removed() : new Content.Blank());
  }

  private static void formats(WorkbookDraft draft, String sheetName, CellArea area) {
    SheetDraft sheet = draft.sheet(sheetName);
    LineFormats.clear(sheet, area);
    for (CellAddress cell : sheet.existing(area)) {
      if (sheet.style(cell) != 0) {
        sheet.style(cell, 0);
        draft.edited(sheet.stored().part().part(), cell);
      }
    }
  }
}
