package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellValue;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Applies a computation to each value of a grid; errors become the value at their place. */
public final class ArrayLift {
  private ArrayLift() {}

  static Value each(Grid grid, ToDoubleFunction<CellValue> body) {
    if (grid.isSingle()) {
      return Value.of(body.applyAsDouble(grid.at(0, 0)));
    }
    return Matrix.of(
        grid.rows(),
        grid.columns(),
        (row, column) -> orError(() -> Value.number(body.applyAsDouble(grid.at(row, column)))));
  }

  /** The result of a computation, or the error it ends with. */
  public static CellValue orError(Supplier<CellValue> body) {
    try {
      return body.get();
    } catch (CellErrorException e) {
      return CellValue.of(e.error());
    }
  }
}
