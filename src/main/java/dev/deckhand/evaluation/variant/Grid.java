package dev.deckhand.evaluation.variant;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import org.jspecify.annotations.Nullable;

/** The used cells of a range. */
record Grid(SheetSnapshot sheet, CellArea area) {

  static Grid of(WorkbookSnapshot workbook, SheetRange range) {
    SheetSnapshot sheet =
        workbook
            .sheet(range.sheet())
            .orElseThrow(
                () -> new IllegalArgumentException("There is no worksheet " + range.sheet()));
    CellArea area =
        sheet
            .usedArea()
            .flatMap(used -> used.intersection(range.area()))
            .orElseThrow(() -> new IllegalArgumentException(range + " is empty"));
    return new Grid(sheet, area);
  }

  SheetRange range() {
    return new SheetRange(sheet.name(), area);
  }

  @Nullable Cell cell(int row, int column) {
    return sheet.cell(row, column).orElse(null);
  }

  /** Whether a number is shown as a date or time. */
  static boolean showsDate(Cell cell) {
    String code = cell.numberFormat().replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]", "");
    return !code.equals("General") && code.matches("(?i).*[dmyhs].*");
  }
}
