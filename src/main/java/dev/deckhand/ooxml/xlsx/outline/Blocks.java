package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Blocks of filled cells with blank rows and columns around them. */
final class Blocks {
  private static final int LIMIT = 2_000;

  private final SheetCells sheet;
  private final List<CellArea> leftOut;
  private final List<CellArea> found = new ArrayList<>();
  private final Deque<Part> todo = new ArrayDeque<>();
  private boolean truncated;

  /** An area still to be cut; a cut that changes nothing twice in a row ends it. */
  private record Part(CellArea area, boolean byRows, int uncut) {}

  Blocks(SheetCells sheet, List<CellArea> leftOut) {
    this.sheet = sheet;
    this.leftOut = leftOut;
  }

  boolean truncated() {
    return truncated;
  }

  /** The blocks, top to bottom, then left to right. */
  List<CellArea> find() {
    sheet.usedArea().ifPresent(area -> todo.add(new Part(area, true, 0)));
    while (!todo.isEmpty()) {
      Part part = todo.removeFirst();
      if (part.uncut == 2) {
        found.add(part.area);
      } else {
        cut(part);
      }
      if (found.size() + todo.size() > LIMIT) {
        truncated = true;
        todo.clear();
      }
    }
    found.sort(Comparator.comparing(CellArea::first));
    return found;
  }

  private void cut(Part part) {
    CellArea area = part.area;
    BitSet filled = filled(area, part.byRows);
    for (int from = filled.nextSetBit(0); from >= 0; ) {
      int end = filled.nextClearBit(from);
      CellArea piece =
          part.byRows
              ? new CellArea(from, area.firstColumn(), end - 1, area.lastColumn())
              : new CellArea(area.firstRow(), from, area.lastRow(), end - 1);
      todo.add(new Part(piece, !part.byRows, piece.equals(area) ? part.uncut + 1 : 0));
      from = filled.nextSetBit(end);
    }
  }

  private BitSet filled(CellArea area, boolean byRows) {
    BitSet filled = new BitSet();
    sheet.eachFilledPlace(
        area,
        (row, column) -> {
          if (!isLeftOut(row, column)) {
            filled.set(byRows ? row : column);
          }
        });
    return filled;
  }

  private boolean isLeftOut(int row, int column) {
    for (CellArea area : leftOut) {
      if (area.contains(row, column)) {
        return true;
      }
    }
    return false;
  }
}
