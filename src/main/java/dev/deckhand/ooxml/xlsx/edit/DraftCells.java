package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.read.ChangedCells;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.ooxml.xlsx.read.StoredFormula;
import org.jspecify.annotations.Nullable;

/** What reading the part of a draft again would give, known without doing so. */
final class DraftCells {
  private final SheetDraft draft;
  private final SheetCells stored;
  private final ChangedCells cells;

  private DraftCells(SheetDraft draft) {
    this.draft = draft;
    this.stored = draft.stored();
    this.cells = new ChangedCells(stored);
  }

  /** Whether nothing but cells of rows that are there changes. */
  static boolean suffice(SheetDraft draft) {
    return draft.rowStyles().isEmpty()
        && draft.columnStyles().isEmpty()
        && draft.rows().keySet().stream().allMatch(draft.stored().facts()::hasRow);
  }

  static SheetCells of(SheetDraft draft) {
    DraftCells after = new DraftCells(draft);
    draft
        .rows()
        .forEach(
            (row, cells) ->
                cells.forEach(
                    (column, cell) -> after.cell(new CellAddress(row, column), cell.content())));
    return after.cells.finish();
  }

  private void cell(CellAddress cell, Content content) {
    CellValue old = stored.value(cell.row(), cell.column());
    StoredFormula formula = stored.storedFormula(cell);
    switch (content) {
      case Content.Removed r -> cells.remove(cell.row(), cell.column());
      case Content.Keep k -> put(cell, old, formula);
      case Content.Master m -> put(cell, m.result() == null ? old : m.result(), formula);
      case Content.Result r -> put(cell, r.value(), over(r.area(), formula));
      case Content.Blank b -> put(cell, CellValue.EMPTY, null);
      case Content.Constant c -> put(cell, c.value(), null);
      case Content.Formula f -> put(cell, f.result(), new StoredFormula.Plain(f.text()));
      case Content.DynamicArray d ->
          put(cell, d.result(), new StoredFormula.Array(d.text(), d.area(), true));
      case Content.FixedArray f ->
          put(cell, f.result(), new StoredFormula.Array(f.text(), f.area(), false));
      case Content.Copied c -> put(cell, c.value(), null);
    }
  }

  private static @Nullable StoredFormula over(
      @Nullable CellArea area, @Nullable StoredFormula formula) {
    return area != null && formula instanceof StoredFormula.Array array
        ? new StoredFormula.Array(array.text(), area, array.dynamic())
        : formula;
  }

  private void put(CellAddress cell, CellValue value, @Nullable StoredFormula formula) {
    cells.put(cell.row(), cell.column(), draft.style(cell), value, formula);
  }
}
