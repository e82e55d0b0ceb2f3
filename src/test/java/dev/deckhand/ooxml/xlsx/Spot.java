package dev.deckhand.ooxml.xlsx;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in a real workbook where an operation makes sense.
 *
 * @param sheet its largest visible worksheet
 * @param used the cells in use there
 * @param free a cell below them with nothing around it
 */
record Spot(WorkbookSnapshot workbook, SheetSnapshot sheet, CellArea used, CellAddress free) {

  static Spot of(WorkbookSnapshot workbook) {
    SheetSnapshot sheet =
        workbook.sheets().stream()
            .filter(s -> s.visibility() == SheetVisibility.VISIBLE)
            .max(Comparator.comparingLong(s -> s.usedArea().map(CellArea::cells).orElse(0L)))
            .orElseThrow();
    CellArea used = sheet.usedArea().orElse(CellArea.parse("B2"));
    int below =
        sheet.mergedAreas().stream().mapToInt(CellArea::lastRow).max().orElse(used.lastRow());
    CellAddress free = new CellAddress(Math.max(below, used.lastRow()) + 3, used.firstColumn());
    return new Spot(workbook, sheet, used, free);
  }

  String sheetName() {
    return sheet.name();
  }

  /** A range of the worksheet as plans write it. */
  String range(CellArea area) {
    return new SheetRange(sheet.name(), area).toString();
  }

  /** A block whose first cell is so many rows below the free cell. */
  String block(int down, int rows, int columns) {
    CellAddress first = free.plus(down, 0);
    return range(CellArea.between(first, first.plus(rows - 1, columns - 1)));
  }

  int middleRow() {
    return (used.firstRow() + used.lastRow()) / 2;
  }

  /** A number in the middle of the data that is nobody else's: not in a table, merge or array. */
  Optional<Cell> number() {
    return sheet
        .cells()
        .filter(c -> c.value() instanceof CellValue.Number && !c.hasFormula())
        .filter(c -> sheet.mergedAreas().stream().noneMatch(m -> m.contains(c.address())))
        .filter(c -> workbook.tables().stream().noneMatch(t -> t.area().contains(c.address())))
        .filter(c -> sheet.formulas().noneMatch(f -> spills(f, c.address())))
        .min(Comparator.comparingInt(c -> Math.abs(c.address().row() - middleRow())));
  }

  private static boolean spills(Cell formula, CellAddress at) {
    @Nullable CellArea array = formula.formula() == null ? null : formula.formula().array();
    return array != null && array.contains(at);
  }
}
