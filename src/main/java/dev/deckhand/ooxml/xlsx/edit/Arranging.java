package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.plan.Rehearsal.Remark;
import dev.deckhand.plan.Violation.Severity;

/** Has rows of an area change places, with all that belongs to their cells. */
final class Arranging {
  private final WorkbookDraft draft;
  private final SheetCells sheet;
  private final RowOrder order;
  private final String operation;

  private Arranging(WorkbookDraft draft, SheetCells sheet, RowOrder order, String operation) {
    this.draft = draft;
    this.sheet = sheet;
    this.order = order;
    this.operation = operation;
  }

  /** Runs on a draft without pending cell changes. */
  static void run(WorkbookDraft draft, SheetCells sheet, RowOrder order, String operation) {
    if (!order.isIdentity()) {
      new Arranging(draft, sheet, order, operation).run();
    }
  }

  private void run() {
    if (sheet.storedFormulas(order.area()).anyMatch(cell -> order.changes(cell.row()))) {
      draft.formulasMoved();
    }
    remember();
    RowArranging.run(draft, sheet, order).forEach(this::unreadable);
    new CellCompanions(draft, sheet.part(), order.area(), order::target).move();
    draft.reload();
  }

  private void unreadable(CellAddress cell) {
    String place = SheetRange.of(sheet.name(), cell).toString();
    String message =
        place + " has a formula that cannot be read; clear it or leave its row out of the range";
    draft.notes().remark(new Remark(Severity.ERROR, "bad-formula", message, place, operation));
  }

  /** Takes down which cells hold something else afterwards. */
  private void remember() {
    CellArea area = order.area();
    String part = sheet.part().part();
    for (int row = area.firstRow(); row <= area.lastRow(); row++) {
      if (order.changes(row)) {
        for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
          if (differ(row, order.source(row), column)) {
            draft.edited(part, new CellAddress(row, column));
          }
        }
      }
    }
  }

  private boolean differ(int row, int source, int column) {
    boolean stored = sheet.isStored(row, column);
    if (source < 0 || !sheet.isStored(source, column)) {
      return stored;
    }
    return !stored
        || sheet.style(row, column) != sheet.style(source, column)
        || sheet.storedFormula(new CellAddress(row, column)) != null
        || sheet.storedFormula(new CellAddress(source, column)) != null
        || !sheet.value(row, column).equals(sheet.value(source, column));
  }
}
