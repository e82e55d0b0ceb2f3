package dev.deckhand.spreadsheetbench;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Covers a set of cells with few rectangles. */
final class Rectangles {
  private Rectangles() {}

  /** Rectangles that hold exactly these cells: as wide as possible, then as high. */
  static List<CellArea> of(Collection<CellAddress> cells) {
    TreeSet<CellAddress> left = new TreeSet<>(cells);
    List<CellArea> areas = new ArrayList<>();
    while (!left.isEmpty()) {
      CellArea area = largest(left.first(), left);
      areas.add(area);
      left.removeIf(area::contains);
    }
    return areas;
  }

  private static CellArea largest(CellAddress first, TreeSet<CellAddress> cells) {
    int lastColumn = first.column();
    while (lastColumn + 1 < CellAddress.COLUMNS
        && cells.contains(new CellAddress(first.row(), lastColumn + 1))) {
      lastColumn++;
    }
    CellArea wide = grown(first, lastColumn, cells);
    CellArea high = grown(first, first.column(), cells);
    return high.cells() > wide.cells() ? high : wide;
  }

  private static CellArea grown(CellAddress first, int lastColumn, TreeSet<CellAddress> cells) {
    int lastRow = first.row();
    while (lastRow + 1 < CellAddress.ROWS && has(lastRow + 1, first, lastColumn, cells)) {
      lastRow++;
    }
    return new CellArea(first.row(), first.column(), lastRow, lastColumn);
  }

  private static boolean has(
      int row, CellAddress first, int lastColumn, TreeSet<CellAddress> cells) {
    for (int column = first.column(); column <= lastColumn; column++) {
      if (!cells.contains(new CellAddress(row, column))) {
        return false;
      }
    }
    return true;
  }
}
