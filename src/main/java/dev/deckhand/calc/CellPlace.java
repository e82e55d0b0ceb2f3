package dev.deckhand.calc;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.SheetRange;

/** A cell of a workbook. */
public record CellPlace(String sheet, CellAddress address) {
  static CellPlace of(CellSource source, long key) {
    return new CellPlace(
        source.sheets().get(CellKey.sheet(key)),
        new CellAddress(CellKey.row(key), CellKey.column(key)));
  }

  /** As a reference, such as {@code 'Q3 actuals'!B2}. */
  @Override
  public String toString() {
    return SheetRange.of(sheet, address).toString();
  }
}
