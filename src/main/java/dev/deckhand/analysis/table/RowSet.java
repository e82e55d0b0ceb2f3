package dev.deckhand.analysis.table;

import dev.deckhand.document.Cell;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The rows of a table that count: visible, not blank, no totals.
 *
 * @param rows offsets from the first data row
 * @param hidden rows left out because they are hidden
 * @param totals rows left out because they add up others
 */
public record RowSet(int firstRow, BitSet rows, int hidden, int totals) {

  /** Reads a table once. */
  public static RowSet of(DataTable table) {
    int first = table.data().firstRow();
    int leftmost = table.data().firstColumn();
    BitSet filled = new BitSet();
    BitSet totals = new BitSet();
    table
        .sheet()
        .cells(table.data())
        .filter(cell -> !cell.isBlank())
        .forEach(
            cell -> {
              int row = cell.address().row() - first;
              filled.set(row);
              if (cell.address().column() <= leftmost + 1 && isTotal(cell)) {
                totals.set(row);
              }
            });
    filled.andNot(totals);
    int hidden = 0;
    for (int row = filled.nextSetBit(0); row >= 0; row = filled.nextSetBit(row + 1)) {
      if (table.sheet().isRowHidden(first + row)) {
        filled.clear(row);
        hidden++;
      }
    }
    return new RowSet(first, filled, hidden, totals.cardinality());
  }

  private static boolean isTotal(Cell cell) {
    return Totals.isLabel(cell);
  }

  /** Zero-based worksheet rows. */
  public IntStream stream() {
    return rows.stream().map(row -> row + firstRow);
  }

  public int size() {
    return rows.cardinality();
  }
}
