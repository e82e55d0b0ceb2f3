package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.CellAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The cells of a worksheet as parallel arrays, about 21 bytes a cell, filled while reading. */
final class CellColumns {
  static final byte BLANK = 0;
  static final byte NUMBER = 1;
  static final byte SHARED_TEXT = 2;
  static final byte OWN_TEXT = 3;
  static final byte BOOLEAN = 4;
  static final byte ERROR = 5;

  int size;
  int[] rows = new int[256];
  char[] columns = new char[256];
  char[] styles = new char[256];
  byte[] kinds = new byte[256];
  double[] numbers = new double[256];
  int @Nullable [] formulas;
  final List<String> texts = new ArrayList<>();
  final List<StoredFormula> formulaList = new ArrayList<>();
  private boolean ordered = true;

  /** Starts a blank cell and returns its position. */
  int add(int row, int column, int style) {
    if (size == rows.length) {
      grow();
    }
    if (size > 0 && key(size - 1) >= key(row, column)) {
      ordered = false;
    }
    rows[size] = row;
    columns[size] = (char) column;
    styles[size] = (char) Math.min(style, Character.MAX_VALUE);
    if (formulas != null) {
      formulas[size] = -1;
    }
    return size++;
  }

  private void grow() {
    resize(size + (size >> 1));
  }

  private void resize(int capacity) {
    rows = Arrays.copyOf(rows, capacity);
    columns = Arrays.copyOf(columns, capacity);
    styles = Arrays.copyOf(styles, capacity);
    kinds = Arrays.copyOf(kinds, capacity);
    numbers = Arrays.copyOf(numbers, capacity);
    if (formulas != null) {
      formulas = Arrays.copyOf(formulas, capacity);
    }
  }

  void value(int cell, byte kind, double number) {
    kinds[cell] = kind;
    numbers[cell] = number;
  }

  void text(int cell, String text) {
    value(cell, OWN_TEXT, texts.size());
    texts.add(text);
  }

  void formula(int cell, StoredFormula formula) {
    if (formulas == null) {
      formulas = new int[rows.length];
      Arrays.fill(formulas, 0, size, -1);
    }
    formulas[cell] = formulaList.size();
    formulaList.add(formula);
  }

  @Nullable StoredFormula formula(int cell) {
    return formulas == null || formulas[cell] < 0 ? null : formulaList.get(formulas[cell]);
  }

  /** Whether cells came in reading order, each once. */
  boolean ordered() {
    return ordered;
  }

  /** Cuts the arrays to size; sorts cells a producer wrote out of order, the last of two wins. */
  void finish() {
    if (!ordered) {
      sort();
    }
    resize(Math.max(size, 1));
  }

  private void sort() {
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted((a, b) -> Long.compare(key(a), key(b)))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] kept = new int[order.length];
    int count = 0;
    for (int i = 0; i < order.length; i++) {
      if (i + 1 == order.length || key(order[i]) != key(order[i + 1])) {
        kept[count++] = order[i];
      }
    }
    keep(Arrays.copyOf(kept, count));
  }

  private void keep(int[] order) {
    CellColumns from = new CellColumns();
    from.rows = rows;
    from.columns = columns;
    from.styles = styles;
    from.kinds = kinds;
    from.numbers = numbers;
    from.formulas = formulas;
    size = order.length;
    resize(Math.max(rows.length, 1));
    for (int i = 0; i < size; i++) {
      int cell = order[i];
      rows[i] = from.rows[cell];
      columns[i] = from.columns[cell];
      styles[i] = from.styles[cell];
      kinds[i] = from.kinds[cell];
      numbers[i] = from.numbers[cell];
      if (formulas != null && from.formulas != null) {
        formulas[i] = from.formulas[cell];
      }
    }
  }

  private long key(int cell) {
    return key(rows[cell], columns[cell]);
  }

  private static long key(int row, int column) {
    return (long) row * CellAddress.COLUMNS + column;
  }

  /** The position of a cell, or {@code -(insertion point) - 1} where it is not stored. */
  int find(int row, int column) {
    long wanted = key(row, column);
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = key(middle);
      if (found == wanted) {
        return middle;
      }
      if (found < wanted) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  /** The first position at or behind a place. */
  int from(int row, int column) {
    int found = find(row, column);
    return found < 0 ? -found - 1 : found;
  }
}
