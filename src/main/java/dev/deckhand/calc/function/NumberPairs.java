package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;

/** Numbers of two lists at the same place; places where either has no number are left out. */
final class NumberPairs {
  private NumberPairs() {}

  static List<double[]> of(Grid first, Grid second) {
    if (first.size() != second.size()) {
      throw CellErrorException.of(CellError.NA);
    }
    int used = Math.min(last(first), last(second));
    List<double[]> pairs = new ArrayList<>();
    for (int i = 0; i < used; i++) {
      CellValue a = first.item(i);
      CellValue b = second.item(i);
      if (a instanceof CellValue.Error e) {
        throw CellErrorException.of(e.error());
      }
      if (b instanceof CellValue.Error e) {
        throw CellErrorException.of(e.error());
      }
      if (a instanceof CellValue.Number x && b instanceof CellValue.Number y) {
        pairs.add(new double[] {x.value(), y.value()});
      }
    }
    return pairs;
  }

  private static int last(Grid grid) {
    return Math.max(0, (grid.usedRows() - 1) * grid.columns() + grid.usedColumns());
  }
}
