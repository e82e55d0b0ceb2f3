package dev.deckhand.ooxml.xlsx.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Some consecutive cells of {@link CellColumns} as parallel arrays. */
final class CellBlock {
  /** Large enough to be few, too small to be treated as huge by the collector. */
  static final int SHIFT = 13;

  static final int MASK = (1 << SHIFT) - 1;

  int[] rows = new int[1 << SHIFT];
  char[] columns = new char[1 << SHIFT];
  char[] styles = new char[1 << SHIFT];
  byte[] kinds = new byte[1 << SHIFT];
  double[] numbers = new double[1 << SHIFT];
  private int @Nullable [] formulas;

  /** Whether a cell has a value or a formula. */
  boolean isFilled(int i) {
    return kinds[i] != CellColumns.BLANK || formula(i) >= 0;
  }

  /** Whether any cell may have a formula. */
  boolean hasFormulas() {
    return formulas != null;
  }

  /** The index of a cell's formula, or -1. */
  int formula(int i) {
    return formulas == null ? -1 : formulas[i];
  }

  void setFormula(int i, int formula) {
    if (formulas == null) {
      formulas = new int[rows.length];
      Arrays.fill(formulas, -1);
    }
    formulas[i] = formula;
  }

  int formulaCount() {
    int count = 0;
    for (int i = 0; formulas != null && i < formulas.length; i++) {
      count += formulas[i] >= 0 ? 1 : 0;
    }
    return count;
  }

  /** The position of a cell among the first ones, or {@code -(insertion point) - 1}. */
  int find(int row, int column, int size) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Integer.compare(rows[middle], row);
      if (order == 0) {
        order = columns[middle] - column;
      }
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  /** Gives back all behind a number of cells. */
  void shorten(int size) {
    if (size == rows.length) {
      return;
    }
    rows = Arrays.copyOf(rows, size);
    columns = Arrays.copyOf(columns, size);
    styles = Arrays.copyOf(styles, size);
    kinds = Arrays.copyOf(kinds, size);
    numbers = Arrays.copyOf(numbers, size);
    formulas = formulas == null ? null : Arrays.copyOf(formulas, size);
  }
}
