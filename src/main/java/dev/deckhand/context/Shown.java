package dev.deckhand.context;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetSnapshot;

/** Which cells of a worksheet a user sees. */
record Shown(SheetSnapshot sheet) {

  /** Whether any cell of the first of some areas is shown; what is no area is not. */
  boolean any(String areas) {
    try {
      CellArea area = CellArea.parse(areas.strip().split("\\s", 2)[0]);
      return anyRow(area) && anyColumn(area);
    } catch (IllegalArgumentException notAnArea) {
      return false;
    }
  }

  private boolean anyRow(CellArea area) {
    for (int row = area.firstRow(); row <= area.lastRow(); row++) {
      if (!sheet.isRowHidden(row)) {
        return true;
      }
    }
    return false;
  }

  private boolean anyColumn(CellArea area) {
    for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
      if (!sheet.isColumnHidden(column)) {
        return true;
      }
    }
    return false;
  }

  boolean allRows(CellArea area) {
    return hiddenRows(area) == 0;
  }

  int hiddenRows(CellArea area) {
    int hidden = 0;
    for (int row = area.firstRow(); row <= area.lastRow(); row++) {
      hidden += sheet.isRowHidden(row) ? 1 : 0;
    }
    return hidden;
  }
}
