package dev.deckhand.calc;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.value.Area;
import dev.deckhand.document.CellFormula;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cells of one column, row under row, that hold one formula filled down; read and compiled once. A
 * formula without a like below it is a region of one cell, and so is every array formula.
 *
 * @param id its number within a {@link FormulaGraph}
 * @param formula the formula of the first cell
 * @param expression the same, parsed; {@code null} where it cannot be read
 * @param readings the cells the formula reads, as far as its text tells
 * @param fixedParts calls in it that give the same in all cells; none in a region of one cell
 * @param computed whether it may read other cells, too
 */
record Region(
    int id,
    int sheet,
    int column,
    int firstRow,
    int lastRow,
    CellFormula formula,
    @Nullable Expression expression,
    List<Reading> readings,
    List<Expression> fixedParts,
    boolean computed) {

  int rows() {
    return lastRow - firstRow + 1;
  }

  long key(int offset) {
    return CellKey.of(sheet, firstRow + offset, column);
  }

  boolean holds(int row) {
    return row >= firstRow && row <= lastRow;
  }

  /** Whether each cell reads the one above it, and nothing else of the region. */
  boolean isAbove(Reading reading) {
    return reading.sheet() == sheet
        && reading.firstColumn() == column
        && reading.lastColumn() == column
        && reading.topMoves()
        && reading.bottomMoves()
        && reading.top() == firstRow - 1
        && reading.bottom() == firstRow - 1;
  }

  /** Whether the formula gives arrays: what is evaluated in it keeps all its values. */
  boolean isArray() {
    return formula.isArray() || formula.dynamic();
  }

  Area first() {
    return Area.of(sheet, firstRow, column);
  }
}
