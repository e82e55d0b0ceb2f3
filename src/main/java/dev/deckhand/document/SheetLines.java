package dev.deckhand.document;

/**
 * Neighbouring whole rows or columns of a worksheet.
 *
 * @param first zero-based
 * @param count at least 1; the last one lies on the worksheet
 */
public record SheetLines(String sheet, Axis axis, int first, int count) {

  /** Whether lines are rows or columns. */
  public enum Axis {
    ROWS,
    COLUMNS;

    /** How many lines a worksheet has. */
    public int limit() {
      return this == ROWS ? CellAddress.ROWS : CellAddress.COLUMNS;
    }
  }

  public SheetLines {
    if (first < 0 || count < 1 || count > axis.limit() - first) {
      throw new IllegalArgumentException("Lines outside the worksheet");
    }
  }

  /** The rows or columns of an area that reaches from edge to edge. */
  public static SheetLines of(SheetRange range) {
    CellArea area = range.area();
    return area.isWholeRows()
        ? new SheetLines(range.sheet(), Axis.ROWS, area.firstRow(), area.rows())
        : new SheetLines(range.sheet(), Axis.COLUMNS, area.firstColumn(), area.columns());
  }

  /** The last of them. */
  public int last() {
    return first + count - 1;
  }

  /** All their cells. */
  public CellArea area() {
    return switch (axis) {
      case ROWS -> new CellArea(first, 0, last(), CellAddress.COLUMNS - 1);
      case COLUMNS -> new CellArea(0, first, CellAddress.ROWS - 1, last());
    };
  }

  /** {@code Sales!2:5} or {@code Sales!B:C}. */
  @Override
  public String toString() {
    return new SheetRange(sheet, area()).toString();
  }
}
