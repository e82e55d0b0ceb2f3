package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Blocks of filled cells with blank rows and columns around them. */
final class Blocks {
  private static final int LIMIT = 2_000;

  private final SheetCells sheet;
  private final List<CellArea> leftOut;
  private final List<CellArea> found = new ArrayList<>();
  private final Deque<Part> todo = new ArrayDeque<>();
  private boolean truncated;

  /**
   * An area still to be cut; a cut that changes nothing twice in a row ends it.
   *
   * @param known its lines, where they were looked for already
   */
  private record Part(CellArea area, boolean byRows, int uncut, @Nullable Lines known) {}

  /** The rows and columns with filled cells, counted from the corner of an area. */
  private record Lines(BitSet rows, BitSet columns) {}

  Blocks(SheetCells sheet, List<CellArea> leftOut) {
    this.sheet = sheet;
    this.leftOut = leftOut;
  }

  boolean truncated() {
    return truncated;
  }

  /** The blocks, top to bottom, then left to right. */
  List<CellArea> find() {
    sheet.usedArea().ifPresent(area -> todo.add(new Part(area, true, 0, null)));
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
    Lines lines = part.known == null ? lines(area) : part.known;
    BitSet filled = part.byRows ? lines.rows : lines.columns;
    for (int from = filled.nextSetBit(0); from >= 0; ) {
      int end = filled.nextClearBit(from);
      CellArea piece = part.byRows ? rows(area, from, end) : columns(area, from, end);
      boolean uncut = piece.equals(area);
      todo.add(new Part(piece, !part.byRows, uncut ? part.uncut + 1 : 0, uncut ? lines : null));
      from = filled.nextSetBit(end);
    }
  }

  private static CellArea rows(CellArea area, int from, int end) {
    int top = area.firstRow();
    return new CellArea(top + from, area.firstColumn(), top + end - 1, area.lastColumn());
  }

  private static CellArea columns(CellArea area, int from, int end) {
    int left = area.firstColumn();
    return new CellArea(area.firstRow(), left + from, area.lastRow(), left + end - 1);
  }

  private Lines lines(CellArea area) {
    Lines lines = new Lines(new BitSet(), new BitSet());
    sheet
        .walk(area)
        .places(
            (row, column) -> {
              if (leftOut.isEmpty() || !isLeftOut(row, column)) {
                lines.rows.set(row - area.firstRow());
                lines.columns.set(column - area.firstColumn());
              }
            });
    return lines;
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
