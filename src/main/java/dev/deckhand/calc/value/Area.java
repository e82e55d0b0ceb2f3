package dev.deckhand.calc.value;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellError;

/**
 * A rectangle of cells during evaluation.
 *
 * @param sheet the worksheet's index in tab order
 */
public record Area(int sheet, CellArea cells) {
  /** A single cell. */
  public static Area of(int sheet, int row, int column) {
    return new Area(sheet, new CellArea(row, column, row, column));
  }

  public int rows() {
    return cells.rows();
  }

  public int columns() {
    return cells.columns();
  }

  /**
   * The rectangle of a size at an offset from this one's first cell; {@code #REF!} off the sheet.
   */
  public Area at(int row, int column, int rows, int columns) {
    long top = (long) cells.firstRow() + row;
    long left = (long) cells.firstColumn() + column;
    long bottom = top + rows - 1;
    long right = left + columns - 1;
    if (top < 0
        || left < 0
        || rows < 1
        || columns < 1
        || bottom >= CellAddress.ROWS
        || right >= CellAddress.COLUMNS) {
      throw CellErrorException.of(CellError.REF);
    }
    return new Area(sheet, new CellArea((int) top, (int) left, (int) bottom, (int) right));
  }
}
