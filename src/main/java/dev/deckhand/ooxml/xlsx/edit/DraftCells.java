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

  private DraftCells(SheetDraft draft, SheetCells stored, ChangedCells cells) {
    this.draft = draft;
    this.stored = stored;
    this.cells = cells;
  }

  /** Whether nothing but cells of rows that are there changes. */
  static boolean suffice(SheetDraft draft) {
    return draft.rowStyles().isEmpty() && draft.columnStyles().isEmpty() && hasRows(draft);
  }

  private static boolean hasRows(SheetDraft draft) {
    boolean[] all = {true};
    draft
        .cells()
        .eachPlanned(
            CellArea.WHOLE_SHEET,
            (row, column, cell) -> all[0] &= draft.stored().facts().hasRow(row));
    return all[0];
  }

  static SheetCells of(SheetDraft draft) {
    return new DraftCells(draft, draft.stored(), ChangedCells.of(draft.stored())).read();
  }

  /**
   * The same without the cells that stay as they are.
   *
   * @param stored the worksheet before the change, with the formats the workbook has now
   */
  static SheetCells alone(SheetDraft draft, SheetCells stored) {
    return new DraftCells(draft, stored, ChangedCells.alone(stored)).read();
  }

  private SheetCells read() {
    draft.cells().each(this::cell);
    return cells.finish();
  }

  private void cell(int row, int column, PendingCell pending) {
    switch (pending.content()) {
      case Content.Removed r -> cells.remove(row, column);
      case Content.Keep k -> put(row, column, pending, value(row, column), formula(row, column));
      case Content.Master m -> {
        CellValue result = m.result();
        CellValue now = result == null ? value(row, column) : result;
        put(row, column, pending, now, formula(row, column));
      }
      case Content.Result r ->
          put(row, column, pending, r.value(), over(r.area(), formula(row, column)));
      case Content.Blank b -> put(row, column, pending, CellValue.EMPTY, null);
      case Content.Constant c -> put(row, column, pending, c.value(), null);
      case Content.Formula f ->
          put(row, column, pending, f.result(), new StoredFormula.Plain(f.text()));
      case Content.Filled f ->
          put(row, column, pending, f.result(), new StoredFormula.Filled(f.stored()));
      case Content.DynamicArray d -> {
        StoredFormula array = new StoredFormula.Array(d.text(), d.area(), true);
        put(row, column, pending, d.result(), array);
      }
      case Content.FixedArray f -> {
        StoredFormula array = new StoredFormula.Array(f.text(), f.area(), false);
        put(row, column, pending, f.result(), array);
      }
      case Content.Copied c -> put(row, column, pending, c.value(), null);
    }
  }

  private CellValue value(int row, int column) {
    return stored.value(row, column);
  }

  private @Nullable StoredFormula formula(int row, int column) {
    return stored.storedFormula(new CellAddress(row, column));
  }

  private static @Nullable StoredFormula over(
      @Nullable CellArea area, @Nullable StoredFormula formula) {
    return area != null && formula instanceof StoredFormula.Array array
        ? new StoredFormula.Array(array.text(), area, array.dynamic())
        : formula;
  }

  private void put(
      int row, int column, PendingCell pending, CellValue value, @Nullable StoredFormula formula) {
    int own = pending.style();
    int style = own == PendingCell.KEEP_STYLE ? stored.style(row, column) : own;
    cells.put(row, column, style, value, formula);
  }
}
