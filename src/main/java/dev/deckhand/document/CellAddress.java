package dev.deckhand.document;

import java.util.Comparator;

/**
 * A cell's place on its worksheet.
 *
 * @param row zero-based row, below {@link #ROWS}
 * @param column zero-based column, below {@link #COLUMNS}
 */
public record CellAddress(int row, int column) implements Comparable<CellAddress> {
  /** Rows of a worksheet: 1,048,576. */
  public static final int ROWS = 1 << 20;

  /** Columns of a worksheet: 16,384 (A to XFD). */
  public static final int COLUMNS = 1 << 14;

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private static final Comparator<CellAddress> READING_ORDER =
      Comparator.comparingInt(CellAddress::row).thenComparingInt(CellAddress::column);

  public CellAddress {
    if (row < 0 || row >= ROWS || column < 0 || column >= COLUMNS) {
      throw new IllegalArgumentException(
          "Cell outside the worksheet: row " + (row + 1) + ", column " + (column + 1));
    }
  }

  /** Reads a reference such as {@code B12} or {@code $B$12}. */
  public static CellAddress parse(String a1) {
    CellArea area = CellArea.parse(a1);
    if (!area.isSingleCell()) {
      throw new IllegalArgumentException("Not a single cell: " + a1);
    }
    return area.first();
  }

  /** The letters of a zero-based column: 0 is A, 16383 is XFD. */
  public static String columnName(int column) {
    if (column < LETTERS.length()) {
      return LETTERS.substring(column, column + 1);
    }
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /** The zero-based column of letters in any case, or -1 where they name none. */
  public static int columnIndex(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      int digit = Character.toUpperCase(letters.charAt(i)) - 'A' + 1;
      if (digit < 1 || digit > 26 || column > COLUMNS) {
        return -1;
      }
      column = column * 26 + digit;
    }
    return column > COLUMNS ? -1 : column - 1;
  }

  /** The cell {@code rows} further down and {@code columns} further right. */
  public CellAddress plus(int rows, int columns) {
    return new CellAddress(row + rows, column + columns);
  }

  @Override
  public int compareTo(CellAddress other) {
    return READING_ORDER.compare(this, other);
  }

  /** The A1 form without dollar signs. */
  @Override
  public String toString() {
    return columnName(column) + (row + 1);
  }
}
