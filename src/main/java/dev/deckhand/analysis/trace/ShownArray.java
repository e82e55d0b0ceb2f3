package dev.deckhand.analysis.trace;

import dev.deckhand.calc.CellPlace;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts values and arrays into answers that do not grow without bound. */
final class ShownArray {
  private static final int MAX_VALUES = 1_000;
  private static final int MAX_COLUMNS = 100;
  private static final int MAX_CHARACTERS = 200_000;

  private final String numberFormat;
  private final boolean date1904;

  ShownArray(String numberFormat, boolean date1904) {
    this.numberFormat = numberFormat;
    this.date1904 = date1904;
  }

  ShownValue of(CellValue value) {
    return ShownValue.of(value, numberFormat, date1904);
  }

  /**
   * The rows from the top, as many as an answer takes; at least one.
   *
   * @param at the cell that would hold the first value
   */
  Evaluation.Spill spill(Matrix array, @Nullable CellPlace at) {
    int columns = Math.min(array.columns(), MAX_COLUMNS);
    int rows = Math.min(array.rows(), MAX_VALUES / columns);
    List<List<ShownValue>> values = new ArrayList<>();
    int characters = 0;
    for (int row = 0; row < rows && characters < MAX_CHARACTERS; row++) {
      List<ShownValue> shown = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        ShownValue value = of(array.at(row, column));
        shown.add(value);
        characters += value.text().length();
      }
      values.add(shown);
    }
    return new Evaluation.Spill(
        range(array, at),
        array.rows(),
        array.columns(),
        values,
        values.size() < array.rows() || columns < array.columns());
  }

  private static @Nullable String range(Matrix array, @Nullable CellPlace at) {
    if (at == null) {
      return null;
    }
    CellAddress first = at.address();
    int lastRow = first.row() + array.rows() - 1;
    int lastColumn = first.column() + array.columns() - 1;
    if (lastRow >= CellAddress.ROWS || lastColumn >= CellAddress.COLUMNS) {
      return null;
    }
    CellArea area = new CellArea(first.row(), first.column(), lastRow, lastColumn);
    return new SheetRange(at.sheet(), area).toString();
  }
}
