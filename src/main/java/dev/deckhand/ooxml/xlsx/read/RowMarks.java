package dev.deckhand.ooxml.xlsx.read;

import java.util.Arrays;

/**
 * Where some rows of a worksheet part begin, about one in every 64 KB: who wants to change a few
 * rows can go straight to them. There are marks only where rows come in order and say their
 * numbers.
 */
public final class RowMarks {
  /** How many elements are open inside a row: the worksheet, its data and the row. */
  private static final int DEPTH = 3;

  private static final int APART = 1 << 16;

  private int[] rows = new int[16];
  private long[] offsets = new long[16];
  private int size;
  private long start = -1;
  private long next;
  private int last = -1;
  private boolean orderly = true;

  /** The rows begin behind an offset in the part. */
  void begin(long offset) {
    orderly &= start < 0;
    start = offset;
    next = offset + APART;
  }

  /**
   * A row begins.
   *
   * @param named whether it says its number
   * @param depth how many elements are open
   */
  void row(int row, boolean named, int depth, long offset) {
    orderly &= named && row > last && depth == DEPTH && start >= 0;
    last = row;
    if (orderly && offset >= next) {
      add(row, offset - start);
      next = offset + APART;
    }
  }

  private void add(int row, long offset) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, size * 2);
      offsets = Arrays.copyOf(offsets, size * 2);
    }
    rows[size] = row;
    offsets[size++] = offset;
  }

  /**
   * The beginning of the last marked row that does not come behind a row.
   *
   * @return bytes of UTF-8 from where the rows begin; 0 where no such row is marked
   */
  public long before(int row) {
    if (!orderly) {
      return 0;
    }
    int found = Arrays.binarySearch(rows, 0, size, row);
    int at = found < 0 ? -found - 2 : found;
    return at < 0 ? 0 : offsets[at];
  }
}
