package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.TableInfo;
import dev.deckhand.ooxml.xlsx.reference.ShorterTable;

/** Takes rows from the end of a table whose cells have moved up; what refers to it follows. */
final class TableShrinking {
  private TableShrinking() {}

  static void run(WorkbookDraft draft, TableInfo table, int rows) {
    CellArea area = table.area();
    int lastGone = area.lastRow() - table.totalsRows();
    ShorterTable change = new ShorterTable(table.sheet(), area, lastGone - rows + 1, lastGone);
    FormulaRewrite.everywhere(draft, FormulaChange.relocated(change));
    draft.reload();
    CellArea now =
        new CellArea(area.firstRow(), area.firstColumn(), area.lastRow() - rows, area.lastColumn());
    String place = new SheetRange(table.sheet(), now).toString();
    draft.notes().object("table", table.name(), Counted.of(rows, "row") + " shorter: " + place);
  }
}
