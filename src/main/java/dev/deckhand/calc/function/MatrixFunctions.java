package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;

/** Matrix algebra. */
final class MatrixFunctions {
  private static final int LARGEST = 512;

  private MatrixFunctions() {}

  static Value multiply(Arguments a) {
    Grid left = a.grid(0);
    Grid right = a.grid(1);
    if (left.columns() != right.rows()) {
      throw CellErrorException.value();
    }
    a.context().work((long) left.rows() * left.columns() * right.columns());
    double[][] x = numbers(left);
    double[][] y = numbers(right);
    return Matrix.of(x.length, right.columns(), (row, column) -> cell(x, y, row, column));
  }

  private static CellValue cell(double[][] x, double[][] y, int row, int column) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += x[row][i] * y[i][column];
    }
    return Value.number(sum);
  }

  private static double[][] numbers(Grid grid) {
    double[][] numbers = new double[grid.rows()][grid.columns()];
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        CellValue value = grid.at(row, column);
        if (value instanceof CellValue.Error e) {
          throw CellErrorException.of(e.error());
        }
        if (!(value instanceof CellValue.Number n)) {
          throw CellErrorException.value();
        }
        numbers[row][column] = n.value();
      }
    }
    return numbers;
  }

  private static double[][] square(Arguments a) {
    Grid grid = a.grid(0);
    if (grid.rows() != grid.columns() || grid.rows() > LARGEST) {
      throw CellErrorException.value();
    }
    a.context().work((long) grid.rows() * grid.rows() * grid.rows());
    return numbers(grid);
  }

  static Value determinant(Arguments a) {
    double[][] m = square(a);
    double result = 1;
    for (int i = 0; i < m.length; i++) {
      int pivot = pivot(m, i);
      if (m[pivot][i] == 0) {
        return Value.of(0);
      }
      if (pivot != i) {
        swap(m, pivot, i);
        result = -result;
      }
      result *= m[i][i];
      for (int row = i + 1; row < m.length; row++) {
        subtract(m[row], m[i], m[row][i] / m[i][i]);
      }
    }
    return Value.of(result);
  }

  static Value inverse(Arguments a) {
    double[][] m = square(a);
    double[][] result = new double[m.length][m.length];
    for (int i = 0; i < m.length; i++) {
      result[i][i] = 1;
    }
    double least = 1e-14 * Math.min(1, largest(m));
    for (int i = 0; i < m.length; i++) {
      int pivot = pivot(m, i);
      if (Math.abs(m[pivot][i]) <= least) {
        throw CellErrorException.num();
      }
      swap(m, pivot, i);
      swap(result, pivot, i);
      double factor = m[i][i];
      for (int column = 0; column < m.length; column++) {
        m[i][column] /= factor;
        result[i][column] /= factor;
      }
      for (int row = 0; row < m.length; row++) {
        if (row != i) {
          double multiple = m[row][i];
          subtract(m[row], m[i], multiple);
          subtract(result[row], result[i], multiple);
        }
      }
    }
    return Matrix.of(m.length, m.length, (row, column) -> Value.number(result[row][column]));
  }

  private static double largest(double[][] m) {
    double largest = 0;
    for (double[] row : m) {
      for (double value : row) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    return largest;
  }

  private static int pivot(double[][] m, int column) {
    int best = column;
    for (int row = column + 1; row < m.length; row++) {
      if (Math.abs(m[row][column]) > Math.abs(m[best][column])) {
        best = row;
      }
    }
    return best;
  }

  private static void swap(double[][] m, int a, int b) {
    double[] row = m[a];
    m[a] = m[b];
    m[b] = row;
  }

  private static void subtract(double[] from, double[] row, double factor) {
    for (int i = 0; i < row.length; i++) {
      from[i] -= factor * row[i];
    }
  }

  static Value unit(Arguments a) {
    int size = a.integer(0);
    if (size < 1) {
      throw CellErrorException.of(CellError.VALUE);
    }
    return Matrix.of(size, size, (row, column) -> CellValue.of(row == column ? 1 : 0));
  }
}
