package dev.deckhand.calc.function;

import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Coercion;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import java.util.Arrays;
import java.util.function.Consumer;

/** Gathers the numbers among arguments as SUM does, or as the functions ending in A do. */
final class Numbers {
  private double[] values = new double[16];
  private int size;

  private Numbers() {}

  /**
   * Numbers of cells and arrays; text and booleans count only where they are arguments themselves.
   */
  static double[] of(Arguments arguments, int from) {
    Numbers numbers = new Numbers();
    for (int i = from; i < arguments.count(); i++) {
      numbers.addArgument(arguments, arguments.value(i), false);
    }
    return numbers.toArray();
  }

  /** Also booleans of cells as 1 and 0 and text as 0. */
  static double[] withText(Arguments arguments) {
    Numbers numbers = new Numbers();
    for (int i = 0; i < arguments.count(); i++) {
      numbers.addArgument(arguments, arguments.value(i), true);
    }
    return numbers.toArray();
  }

  /** The numbers of one argument. */
  static double[] at(Arguments arguments, int index) {
    Numbers numbers = new Numbers();
    numbers.addArgument(arguments, arguments.value(index), false);
    return numbers.toArray();
  }

  private void addArgument(Arguments arguments, Value value, boolean withText) {
    switch (value) {
      case Value.Scalar s when s.value().isEmpty() -> add(0);
      case Value.Scalar s -> add(Coercion.number(s.value()));
      case Value.Omitted o -> add(0);
      case Value.Lambda l -> throw CellErrorException.of(CellError.VALUE);
      case Matrix m -> eachUsed(arguments.context(), m, cell -> addCell(cell, withText));
      case Value.Reference r -> {
        for (Area area : r.areas()) {
          Grid grid = arguments.context().cells(area);
          eachUsed(arguments.context(), grid, cell -> addCell(cell, withText));
        }
      }
    }
  }

  private void addCell(CellValue cell, boolean withText) {
    switch (cell) {
      case CellValue.Number n -> add(n.value());
      case CellValue.Error e -> throw CellErrorException.of(e.error());
      case CellValue.Bool b -> {
        if (withText) {
          add(b.value() ? 1 : 0);
        }
      }
      case CellValue.Text t -> {
        if (withText) {
          add(0);
        }
      }
      case CellValue.Empty e -> {}
    }
  }

  /** Visits the part of a grid that can hold values. */
  static void eachUsed(EvaluationContext context, Grid grid, Consumer<CellValue> visitor) {
    int rows = grid.usedRows();
    int columns = grid.usedColumns();
    context.work((long) rows * columns);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        visitor.accept(grid.at(row, column));
      }
    }
  }

  private void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  private double[] toArray() {
    return Arrays.copyOf(values, size);
  }

  static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  static double mean(double[] values) {
    if (values.length == 0) {
      throw CellErrorException.of(CellError.DIV0);
    }
    return sum(values) / values.length;
  }

  /** Sum of squared distances from the mean. */
  static double squares(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum;
  }
}
