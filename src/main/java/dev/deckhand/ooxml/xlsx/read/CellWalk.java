package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellError;

/** Goes over the stored cells of an area, row by row, without an object for each. */
public final class CellWalk {
  private static final CellError[] ERRORS = CellError.values();

  private final CellColumns cells;
  private final SharedStrings strings;
  private final CellArea area;

  CellWalk(CellColumns cells, SharedStrings strings, CellArea area) {
    this.cells = cells;
    this.strings = strings;
    this.area = area;
  }

  /** Looks at the places of cells. */
  public interface Place {
    void visit(int row, int column);
  }

  /** Looks at cells by their position among all of the worksheet. */
  interface Position {
    void visit(int cell, int row, int column);
  }

  /** Looks at formulas. */
  public interface Formula {
    void visit(int row, int column, StoredFormula formula);
  }

  /** The cells of one block, from a position in it to the one before {@code end}. */
  private interface Stretch {
    void visit(CellBlock block, int base, int from, int end);
  }

  /** The places of the cells with a value or a formula. */
  public void places(Place visitor) {
    stretches(
        (block, base, from, end) -> {
          for (int i = from; i < end; i++) {
            if (block.isFilled(i) && isBetween(block.columns[i])) {
              visitor.visit(block.rows[i], block.columns[i]);
            }
          }
        });
  }

  /** The positions of the cells with a value. */
  void filled(Position visitor) {
    stretches(
        (block, base, from, end) -> {
          for (int i = from; i < end; i++) {
            if (isBetween(block.columns[i]) && block.kinds[i] != CellColumns.BLANK) {
              visitor.visit(base + i, block.rows[i], block.columns[i]);
            }
          }
        });
  }

  /** The cells with a formula. */
  public void formulas(Formula visitor) {
    stretches(
        (block, base, from, end) -> {
          for (int i = block.hasFormulas() ? from : end; i < end; i++) {
            int formula = block.formula(i);
            if (formula >= 0 && isBetween(block.columns[i])) {
              visitor.visit(block.rows[i], block.columns[i], cells.formulaAt(formula));
            }
          }
        });
  }

  /**
   * The cells with a value or a formula.
   *
   * @param columns one for every column of the area
   */
  public void values(CellSink[] columns) {
    int left = area.firstColumn();
    stretches(
        (block, base, from, end) -> {
          for (int i = from; i < end; i++) {
            if (block.isFilled(i) && isBetween(block.columns[i])) {
              value(block, i, columns[block.columns[i] - left]);
            }
          }
        });
  }

  private void value(CellBlock block, int i, CellSink column) {
    int style = block.styles[i];
    double number = block.numbers[i];
    switch (block.kinds[i]) {
      case CellColumns.NUMBER -> column.number(style, number);
      case CellColumns.SHARED_TEXT -> column.text(style, strings.get((int) number));
      case CellColumns.OWN_TEXT -> column.text(style, cells.ownText((int) number));
      case CellColumns.BOOLEAN -> column.bool(style, number != 0);
      case CellColumns.ERROR -> column.error(style, ERRORS[(int) number]);
      default -> column.uncomputed(style);
    }
  }

  /** Whether a cell from the rows of the area lies between its columns. */
  private boolean isBetween(int column) {
    return column >= area.firstColumn() && column <= area.lastColumn();
  }

  private void stretches(Stretch visitor) {
    int end = cells.from(area.lastRow(), area.lastColumn() + 1);
    int cell = cells.from(area.firstRow(), area.firstColumn());
    while (cell < end) {
      int from = cell & CellBlock.MASK;
      int stop = Math.min(from + end - cell, CellBlock.MASK + 1);
      visitor.visit(cells.block(cell), cell - from, from, stop);
      cell += stop - from;
    }
  }
}
