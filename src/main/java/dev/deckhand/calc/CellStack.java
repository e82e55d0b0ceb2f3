package dev.deckhand.calc;

import java.util.Arrays;

/** Cells that wait for others, and whether a formula's text or its evaluation asked for them. */
final class CellStack {
  private long[] keys = new long[64];
  private boolean[] byText = new boolean[64];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void push(long key, boolean askedByText) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      byText = Arrays.copyOf(byText, 2 * size);
    }
    keys[size] = key;
    byText[size++] = askedByText;
  }

  long peek() {
    return keys[size - 1];
  }

  void pop() {
    size--;
  }

  void clear() {
    size = 0;
  }

  /** Whether a formula's text asked for the cell on top, which its evaluation may not need. */
  boolean isTopByText() {
    return byText[size - 1];
  }

  /** Whether a formula's text asked for any entry above the last one of a cell. */
  boolean isByTextAbove(long key) {
    for (int i = size - 1; i >= 0 && keys[i] != key; i--) {
      if (byText[i]) {
        return true;
      }
    }
    return false;
  }
}
