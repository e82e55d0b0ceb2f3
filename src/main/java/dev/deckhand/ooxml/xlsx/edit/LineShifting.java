package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.LineShift;
import dev.deckhand.document.SheetLines;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.plan.BoundLineOperation;

/** Inserts and deletes rows and columns; everything that refers to cells follows. */
final class LineShifting {
  private LineShifting() {}

  static void run(WorkbookDraft draft, BoundLineOperation operation) {
    draft.flush();
    LineShift shift = operation.shift();
    SheetLines lines = shift.lines();
    SheetCells sheet = draft.current().sheet(lines.sheet()).orElseThrow();
    draft.shifted(sheet.part().part(), shift);
    TableLines tables = new TableLines(draft, sheet.part(), shift);
    tables.before();
    int leftStyle =
        shift.rows() || lines.first() == 0 ? 0 : sheet.facts().columnStyle(lines.first() - 1);
    FormulaRewrite.shift(draft, new CellMove(shift, leftStyle), shift);
    LostParts.remove(draft, sheet.part(), shift);
    String kind = shift.rows() ? "rows" : "columns";
    draft.notes().structure(kind, shift.inserted() ? "inserted" : "deleted", lines.toString());
    draft.reload();
    tables.after();
  }
}
