package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.xlsx.reference.AreaList;
import java.util.List;

/**
 * The formulas of conditional formats and validations are written for the top left cell of their
 * area. When that cell goes, they have to be written for the first one that stays.
 *
 * @param rows how far down that cell is
 * @param columns how far right it is
 */
record RuleOrigin(int rows, int columns) {
  static final RuleOrigin SAME = new RuleOrigin(0, 0);

  static RuleOrigin of(FormulaChange change, String areas, String sheet) {
    List<CellArea> list = AreaList.read(areas);
    if (list.isEmpty() || change.areas(areas, sheet).filter(areas::equals).isPresent()) {
      return SAME;
    }
    CellArea all = list.stream().reduce(CellArea::union).orElseThrow();
    int rows = 0;
    while (!stays(change, all.firstRow() + rows, all.firstColumn(), sheet)) {
      rows++;
      if (all.firstRow() + rows > all.lastRow()) {
        return new RuleOrigin(0, columns(change, all, sheet));
      }
    }
    return new RuleOrigin(rows, 0);
  }

  private static int columns(FormulaChange change, CellArea all, String sheet) {
    for (int column = all.firstColumn(); column <= all.lastColumn(); column++) {
      if (stays(change, all.firstRow(), column, sheet)) {
        return column - all.firstColumn();
      }
    }
    return 0;
  }

  private static boolean stays(FormulaChange change, int row, int column, String sheet) {
    return change.areas(new CellAddress(row, column).toString(), sheet).isPresent();
  }
}
