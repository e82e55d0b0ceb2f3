package dev.deckhand.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rectangle of cells on one worksheet, zero-based and inclusive. Whole columns and whole rows are
 * rectangles that reach the sheet's edges.
 */
public record CellArea(int firstRow, int firstColumn, int lastRow, int lastColumn) {
  private static final Pattern CELLS =
      Pattern.compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Za-z]{1,3})\\$?(\\d{1,7}))?");
  private static final Pattern COLUMNS = Pattern.compile("\\$?([A-Za-z]{1,3}):\\$?([A-Za-z]{1,3})");
  private static final Pattern ROWS = Pattern.compile("\\$?(\\d{1,7}):\\$?(\\d{1,7})");

  /** All cells of a worksheet. */
  public static final CellArea WHOLE_SHEET =
      new CellArea(0, 0, CellAddress.ROWS - 1, CellAddress.COLUMNS - 1);

  public CellArea {
    if (firstRow < 0
        || firstColumn < 0
        || lastRow < firstRow
        || lastColumn < firstColumn
        || lastRow >= CellAddress.ROWS
        || lastColumn >= CellAddress.COLUMNS) {
      throw new IllegalArgumentException("Range outside the worksheet");
    }
  }

  /** The area of a single cell. */
  public static CellArea of(CellAddress cell) {
    return new CellArea(cell.row(), cell.column(), cell.row(), cell.column());
  }

  /** The smallest area that holds both corners, whichever way round they are. */
  public static CellArea between(CellAddress a, CellAddress b) {
    return new CellArea(
        Math.min(a.row(), b.row()),
        Math.min(a.column(), b.column()),
        Math.max(a.row(), b.row()),
        Math.max(a.column(), b.column()));
  }

  /**
   * Reads {@code B2}, {@code B2:C9}, {@code A:C} or {@code 2:5}, dollar signs allowed.
   *
   * @throws IllegalArgumentException when the text is no such reference or lies off the sheet
   */
  public static CellArea parse(String a1) {
    Matcher cells = CELLS.matcher(a1);
    if (cells.matches()) {
      CellAddress first = cell(cells.group(1), cells.group(2), a1);
      return cells.group(3) == null
          ? of(first)
          : between(first, cell(cells.group(3), cells.group(4), a1));
    }
    Matcher columns = COLUMNS.matcher(a1);
    if (columns.matches()) {
      return between(cell(columns.group(1), "1", a1), cell(columns.group(2), "1048576", a1));
    }
    Matcher rows = ROWS.matcher(a1);
    if (rows.matches()) {
      return between(cell("A", rows.group(1), a1), cell("XFD", rows.group(2), a1));
    }
    throw new IllegalArgumentException("Not an A1 reference: " + a1);
  }

  private static CellAddress cell(String letters, String digits, String whole) {
    int column = CellAddress.columnIndex(letters);
    int row = Integer.parseInt(digits) - 1;
    if (column < 0 || row < 0 || row >= CellAddress.ROWS) {
      throw new IllegalArgumentException("Reference outside the worksheet: " + whole);
    }
    return new CellAddress(row, column);
  }

  public CellAddress first() {
    return new CellAddress(firstRow, firstColumn);
  }

  public CellAddress last() {
    return new CellAddress(lastRow, lastColumn);
  }

  public int rows() {
    return lastRow - firstRow + 1;
  }

  public int columns() {
    return lastColumn - firstColumn + 1;
  }

  /** Number of cells in the rectangle, stored or not. */
  public long cells() {
    return (long) rows() * columns();
  }

  public boolean isSingleCell() {
    return firstRow == lastRow && firstColumn == lastColumn;
  }

  public boolean isWholeColumns() {
    return firstRow == 0 && lastRow == CellAddress.ROWS - 1;
  }

  public boolean isWholeRows() {
    return firstColumn == 0 && lastColumn == CellAddress.COLUMNS - 1;
  }

  public boolean contains(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }

  public boolean contains(CellAddress cell) {
    return contains(cell.row(), cell.column());
  }

  public boolean intersects(CellArea other) {
    return firstRow <= other.lastRow
        && other.firstRow <= lastRow
        && firstColumn <= other.lastColumn
        && other.firstColumn <= lastColumn;
  }

  /** Whether every cell of the other area is in this one. */
  public boolean covers(CellArea other) {
    return contains(other.first()) && contains(other.last());
  }

  /** The cells both have; empty when they have none in common. */
  public Optional<CellArea> intersection(CellArea other) {
    return intersects(other)
        ? Optional.of(
            new CellArea(
                Math.max(firstRow, other.firstRow),
                Math.max(firstColumn, other.firstColumn),
                Math.min(lastRow, other.lastRow),
                Math.min(lastColumn, other.lastColumn)))
        : Optional.empty();
  }

  /** The smallest area that holds both. */
  public CellArea union(CellArea other) {
    return new CellArea(
        Math.min(firstRow, other.firstRow),
        Math.min(firstColumn, other.firstColumn),
        Math.max(lastRow, other.lastRow),
        Math.max(lastColumn, other.lastColumn));
  }

  /** The A1 form with dollar signs, whole rows and columns written out as corners. */
  public String absolute() {
    String from = absolute(first());
    return isSingleCell() ? from : from + ":" + absolute(last());
  }

  private static String absolute(CellAddress cell) {
    return "$" + CellAddress.columnName(cell.column()) + "$" + (cell.row() + 1);
  }

  /** The form a list of areas has in a worksheet part: always by its corners. */
  public String corners() {
    return isSingleCell() ? first().toString() : first() + ":" + last();
  }

  /** The A1 form without dollar signs: {@code B2}, {@code B2:C9}, {@code A:C} or {@code 2:5}. */
  @Override
  public String toString() {
    if (isSingleCell()) {
      return first().toString();
    }
    if (isWholeColumns()) {
      return CellAddress.columnName(firstColumn) + ":" + CellAddress.columnName(lastColumn);
    }
    if (isWholeRows()) {
      return (firstRow + 1) + ":" + (lastRow + 1);
    }
    return first() + ":" + last();
  }
}
