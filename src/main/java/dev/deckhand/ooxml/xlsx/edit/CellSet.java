package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;

/** Cells of a worksheet in reading order, eight bytes each. */
final class CellSet extends AbstractSet<CellAddress> {
  private static final int COLUMN_BITS = 14;

  private static final int FIRST = 8;

  /** Rows before columns; in order and without repetition up to {@link #sorted}. */
  private long[] keys = {};

  private int size;
  private int sorted;

  private static long key(CellAddress cell) {
    return (long) cell.row() << COLUMN_BITS | cell.column();
  }

  private static CellAddress cell(long key) {
    return new CellAddress((int) (key >> COLUMN_BITS), (int) key & (CellAddress.COLUMNS - 1));
  }

  /** Takes a cell in, if it is not there already. */
  void put(CellAddress cell) {
    long key = key(cell);
    if (size == keys.length) {
      sort();
      keys = Arrays.copyOf(keys, Math.max(FIRST, size * 2));
    }
    if (sorted == size && (size == 0 || keys[size - 1] < key)) {
      sorted++;
    }
    keys[size++] = key;
  }

  private void sort() {
    if (sorted < size) {
      long[] distinct = Arrays.stream(keys, 0, size).sorted().distinct().toArray();
      System.arraycopy(distinct, 0, keys, 0, distinct.length);
      size = distinct.length;
      sorted = size;
    }
  }

  @Override
  public boolean contains(Object cell) {
    sort();
    return cell instanceof CellAddress address
        && Arrays.binarySearch(keys, 0, size, key(address)) >= 0;
  }

  @Override
  public int size() {
    sort();
    return size;
  }

  @Override
  public Iterator<CellAddress> iterator() {
    sort();
    return Arrays.stream(keys, 0, size).mapToObj(CellSet::cell).iterator();
  }
}
