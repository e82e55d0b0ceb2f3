package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * Rows of an area that change places among each other. Cells beside the area stay.
 *
 * <p>Formulas read from their new row what they read from the old one, as if they were copied. Rows
 * that move as a whole, such as a row of totals, keep what they read.
 */
final class RowOrder {
  private static final int NOTHING = -1;

  private final CellArea area;
  private final int[] sources;
  private final int[] targets;
  private final BitSet asTheyAre = new BitSet();

  /**
   * @param sources for each row of the area the row whose cells it takes, each at most once; -1 for
   *     a row that ends up empty
   */
  RowOrder(CellArea area, int[] sources) {
    this.area = area;
    this.sources = sources.clone();
    this.targets = new int[sources.length];
    Arrays.fill(targets, NOTHING);
    for (int i = 0; i < sources.length; i++) {
      if (sources[i] != NOTHING) {
        targets[sources[i] - area.firstRow()] = area.firstRow() + i;
      }
    }
  }

  /** Has a row keep what its formulas read. */
  void keepReading(int source) {
    asTheyAre.set(source);
  }

  boolean keepsReading(int source) {
    return asTheyAre.get(source);
  }

  CellArea area() {
    return area;
  }

  boolean isIdentity() {
    return moved() == 0;
  }

  /** Number of rows that take the cells of another row, or lose theirs. */
  int moved() {
    int moved = 0;
    for (int i = 0; i < sources.length; i++) {
      moved += sources[i] == area.firstRow() + i ? 0 : 1;
    }
    return moved;
  }

  /** The row whose cells a row of the area takes, or -1. */
  int source(int row) {
    return sources[row - area.firstRow()];
  }

  boolean changes(int row) {
    return row >= area.firstRow() && row <= area.lastRow() && source(row) != row;
  }

  /** How many rows the formulas of a row are shifted by on their way to another. */
  int shift(int source, int target) {
    return asTheyAre.get(source) ? 0 : target - source;
  }

  /** Where a cell of the worksheet goes; empty for one that is removed. */
  Optional<CellAddress> target(CellAddress cell) {
    if (!area.contains(cell)) {
      return Optional.of(cell);
    }
    int target = targets[cell.row() - area.firstRow()];
    return target == NOTHING
        ? Optional.empty()
        : Optional.of(new CellAddress(target, cell.column()));
  }
}
