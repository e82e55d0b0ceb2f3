package dev.deckhand.calc.value;

import dev.deckhand.document.CellValue;

/** A rectangle of values, at least 1 by 1. */
public interface Grid {
  int rows();

  int columns();

  /** The value at a zero-based place inside the rectangle. */
  CellValue at(int row, int column);

  /** Rows from the top that can hold anything but empty cells; cost follows these. */
  default int usedRows() {
    return rows();
  }

  /** Columns from the left that can hold anything but empty cells. */
  default int usedColumns() {
    return columns();
  }

  default boolean isSingle() {
    return rows() == 1 && columns() == 1;
  }

  /** Number of values, empty ones included. */
  default long size() {
    return (long) rows() * columns();
  }

  /** The value at an index in reading order, for lists that are one row or one column. */
  default CellValue item(int index) {
    return at(index / columns(), index % columns());
  }

  /** A grid of one value. */
  static Grid of(CellValue value) {
    return Matrix.of(1, 1, (row, column) -> value);
  }
}
