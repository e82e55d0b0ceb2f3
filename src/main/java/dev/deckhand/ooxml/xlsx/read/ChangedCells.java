package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.markup.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a worksheet after an edit, put together of those before it and those it changed;
 * saves reading a large part again. Changes come row by row, each cell once.
 */
public final class ChangedCells {
  private final SheetCells before;
  private final CellColumns from;
  private final CellColumns to;
  private int next;

  private ChangedCells(SheetCells before, CellColumns from) {
    this.before = before;
    this.from = from;
    this.to = from.heirs();
  }

  public static ChangedCells of(SheetCells before) {
    return new ChangedCells(before, before.columns());
  }

  /** The changed cells of a worksheet without all others. */
  public static ChangedCells alone(SheetCells before) {
    return new ChangedCells(before, new CellColumns());
  }

  /** Takes over what lies before a cell, and leaves the cell itself out. */
  public void remove(int row, int column) {
    int behind = from.from(row, column);
    to.inherit(from, next, behind);
    next = behind;
    if (next < from.size() && from.row(next) == row && from.column(next) == column) {
      next++;
    }
  }

  /** Puts a cell in place of the one that was there, if any. */
  public void put(
      int row, int column, int style, CellValue value, @Nullable StoredFormula formula) {
    remove(row, column);
    int cell = to.add(row, column, style);
    value(cell, value);
    if (formula != null) {
      to.formula(cell, formula);
    }
  }

  @SuppressWarnings("EnumOrdinal") // packed into an array of this process, never stored
  private void value(int cell, CellValue value) {
    switch (value) {
      case CellValue.Empty e -> {
        // cells start blank
      }
      case CellValue.Number n -> to.value(cell, CellColumns.NUMBER, n.value() == 0 ? 0 : n.value());
      case CellValue.Text t -> to.text(cell, XmlText.carried(t.value()));
      case CellValue.Bool b -> to.value(cell, CellColumns.BOOLEAN, b.value() ? 1 : 0);
      case CellValue.Error e -> to.value(cell, CellColumns.ERROR, e.error().ordinal());
    }
  }

  /** The worksheet with the changes. */
  public SheetCells finish() {
    to.inherit(from, next, from.size());
    return before.with(to.finished());
  }
}
