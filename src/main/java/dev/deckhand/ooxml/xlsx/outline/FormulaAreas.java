package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.FormulaGroup;
import dev.deckhand.ooxml.xlsx.beside.Shortened;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The areas of a formula, those side by side made one. */
final class FormulaAreas {
  /** Groups an outline lists for one worksheet. */
  static final int MOST_GROUPS = 200;

  private static final int MOST_RANGES = 20;

  private static final Comparator<CellArea> SIDE_BY_SIDE =
      Comparator.comparingInt(CellArea::firstRow)
          .thenComparingInt(CellArea::lastRow)
          .thenComparingInt(CellArea::firstColumn);

  private FormulaAreas() {}

  static FormulaGroup group(String formula, List<CellArea> areas, long cells) {
    List<CellArea> joined = joined(areas);
    List<String> ranges = joined.stream().limit(MOST_RANGES).map(CellArea::toString).toList();
    return new FormulaGroup(Shortened.text(formula), ranges, joined.size(), cells);
  }

  private static List<CellArea> joined(List<CellArea> areas) {
    List<CellArea> joined = new ArrayList<>();
    for (CellArea area : areas.stream().sorted(SIDE_BY_SIDE).toList()) {
      CellArea left = joined.isEmpty() ? null : joined.getLast();
      if (left != null && touches(left, area)) {
        joined.set(joined.size() - 1, left.union(area));
      } else {
        joined.add(area);
      }
    }
    joined.sort(Comparator.comparing(CellArea::first));
    return joined;
  }

  private static boolean touches(CellArea left, CellArea right) {
    return left.firstRow() == right.firstRow()
        && left.lastRow() == right.lastRow()
        && left.lastColumn() + 1 == right.firstColumn();
  }
}
