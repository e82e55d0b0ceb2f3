package dev.deckhand.calc;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The edited cells of one column by row. Edits come from top to bottom as a rule; others are put in
 * order when the column is read.
 *
 * @param <T> what a cell was edited to
 */
final class EditedColumn<T> {
  private int[] rows = new int[4];
  private Object[] contents = new Object[4];
  private int size;
  private boolean ordered = true;

  /** A later content for a row replaces the one before. */
  void put(int row, T content) {
    if (size > 0 && row == rows[size - 1]) {
      contents[size - 1] = content;
      return;
    }
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
      contents = Arrays.copyOf(contents, 2 * size);
    }
    ordered &= size == 0 || row > rows[size - 1];
    rows[size] = row;
    contents[size++] = content;
  }

  private void order() {
    if (ordered) {
      return;
    }
    int[] oldRows = rows;
    Object[] oldContents = contents;
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted((a, b) -> Integer.compare(oldRows[a], oldRows[b])) // stable: the last wins
            .mapToInt(Integer::intValue)
            .toArray();
    rows = new int[size];
    contents = new Object[size];
    ordered = true;
    size = 0;
    for (int i : order) {
      @SuppressWarnings("unchecked") // only put() stores
      T content = (T) oldContents[i];
      put(oldRows[i], content);
    }
  }

  @SuppressWarnings("unchecked") // only put() stores
  @Nullable T get(int row) {
    order();
    int place = Arrays.binarySearch(rows, 0, size, row);
    return place < 0 ? null : (T) contents[place];
  }

  int size() {
    order();
    return size;
  }

  /** The row at a place, from the top. */
  int row(int place) {
    return rows[place];
  }

  @SuppressWarnings("unchecked") // only put() stores
  T content(int place) {
    return (T) contents[place];
  }
}
