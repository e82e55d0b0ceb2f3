package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;

/** Puts what other cells held into the cells of a worksheet. */
final class CellPutting {
  private final WorkbookDraft draft;
  private final String sheetName;
  private final SheetDraft sheet;
  private final String part;

  CellPutting(WorkbookDraft draft, String sheetName) {
    this.draft = draft;
    this.sheetName = sheetName;
    this.sheet = draft.sheet(sheetName);
    this.part = sheet.stored().part().part();
  }

  /** Gives a cell a format. */
  void style(CellAddress cell, int style) {
    if (sheet.style(cell) != style) {
      sheet.style(cell, style);
      draft.edited(part, cell);
    }
  }

  /** Replaces what a cell holds; a table's header follows. */
  void content(CellAddress cell, Content content) {
    Content written =
        switch (content) {
          case Content.Constant c -> {
            CellValue value = TableHeaders.follow(draft, sheetName, cell, c.value());
            yield new Content.Constant(value);
          }
          case Content.Copied c -> {
            CellValue value = TableHeaders.follow(draft, sheetName, cell, c.value());
            yield value.equals(c.value()) ? c : new Content.Constant(value);
          }
          default -> content;
        };
    sheet.content(cell, written);
    draft.edited(part, cell);
  }

  /** Replaces what a cell holds, as it is. */
  void put(CellAddress cell, Content content) {
    sheet.content(cell, content);
    draft.edited(part, cell);
  }

  /** Takes value and formula from a cell; its format stays. */
  void clear(CellAddress cell) {
    if (sheet.stored().isStored(cell.row(), cell.column())) {
      CellClearing.contents(draft, sheetName, cell);
      draft.edited(part, cell);
    }
  }

  /** Leaves nothing of a cell, not even its format. */
  void wipe(CellAddress cell) {
    boolean plain = sheet.defaultStyle(cell.row(), cell.column()) == 0;
    sheet.style(cell, 0);
    sheet.content(cell, plain ? new Content.Removed() : new Content.Blank());
    draft.edited(part, cell);
  }
}
