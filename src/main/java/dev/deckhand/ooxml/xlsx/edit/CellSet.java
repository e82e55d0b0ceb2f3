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

  /** Where a cell was found last, or -1. */
  private int found = -1;

  private static long key(int row, int column) {
    return (long) row << COLUMN_BITS | column;
  }

  private static CellAddress cell(long key) {
    return new CellAddress((int) (key >> COLUMN_BITS), (int) key & (CellAddress.COLUMNS - 1));
  }

  /** Takes a cell in, if it is not there already. */
  void put(CellAddress cell) {
    put(cell.row(), cell.column());
  }

  /** Takes a cell in, if it is not there already. */
  void put(int row, int column) {
    long key = key(row, column);
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
    return cell instanceof CellAddress address && contains(address.row(), address.column());
  }

  boolean contains(int row, int column) {
    sort();
    long key = key(row, column);
    if (found + 1 < size && keys[found + 1] == key) { // cells are often asked for in order
      found++;
      return true;
    }
    int place = Arrays.binarySearch(keys, 0, size, key);
    found = Math.max(place, -1);
    return place >= 0;
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
