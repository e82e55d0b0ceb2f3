package dev.deckhand.calc;

import dev.deckhand.calc.value.Area;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;

/**
 * Cells that the formulas of a {@link Region} read: an edge of the dependency graph for all of its
 * cells at once. Rows without a dollar sign move along with the formula.
 *
 * @param sheet the worksheet read
 * @param top one edge as the region's first cell sees it
 * @param topMoves whether that edge is relative
 * @param bottom the other edge; it may lie above
 * @param bottomMoves whether the other edge is relative
 */
record Reading(
    int sheet,
    int firstColumn,
    int lastColumn,
    int top,
    boolean topMoves,
    int bottom,
    boolean bottomMoves) {

  /** Offsets of cells from a region's first one, inclusive; empty where {@code last < first}. */
  record Offsets(int first, int last) {
    boolean isEmpty() {
      return last < first;
    }
  }

  /** The same cells for every formula of a region. */
  static Reading fixed(Area area) {
    CellArea cells = area.cells();
    return new Reading(
        area.sheet(),
        cells.firstColumn(),
        cells.lastColumn(),
        cells.firstRow(),
        false,
        cells.lastRow(),
        false);
  }

  /** One row, as far from every formula as from the first one. */
  static Reading rowAlong(Area area, int row) {
    CellArea cells = area.cells();
    return new Reading(area.sheet(), cells.firstColumn(), cells.lastColumn(), row, true, row, true);
  }

  /** The first row the formula at an offset reads; it may lie off the worksheet. */
  int firstRow(int offset) {
    return Math.min(row(top, topMoves, offset), row(bottom, bottomMoves, offset));
  }

  int lastRow(int offset) {
    return Math.max(row(top, topMoves, offset), row(bottom, bottomMoves, offset));
  }

  private static int row(int row, boolean moves, int offset) {
    return moves ? row + offset : row;
  }

  /** All cells that the formulas from one offset to another read. */
  CellArea bounds(int first, int last) {
    int from = Math.min(firstRow(first), firstRow(last));
    int to = Math.max(lastRow(first), lastRow(last));
    return new CellArea(inside(from), firstColumn, Math.max(inside(from), inside(to)), lastColumn);
  }

  private static int inside(int row) {
    return Math.clamp(row, 0, CellAddress.ROWS - 1);
  }

  /** Which formulas of a region of some rows read any of the rows from one to another. */
  Offsets readers(int from, int to, int rows) {
    if (topMoves && bottomMoves) {
      return new Offsets(
          Math.max(0, from - Math.max(top, bottom)),
          Math.min(rows - 1, to - Math.min(top, bottom)));
    }
    if (!topMoves && !bottomMoves) {
      boolean any = from <= Math.max(top, bottom) && to >= Math.min(top, bottom);
      return new Offsets(0, any ? rows - 1 : -1);
    }
    int fixed = topMoves ? bottom : top;
    int moving = topMoves ? top : bottom;
    if (from > fixed) {
      return new Offsets(Math.max(0, from - moving), rows - 1);
    }
    return new Offsets(0, to < fixed ? Math.min(rows - 1, to - moving) : rows - 1);
  }
}
