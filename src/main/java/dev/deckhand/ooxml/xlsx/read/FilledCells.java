package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.CellArea;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a worksheet with a value or a formula.
 *
 * @param area the smallest area that holds them all; {@code null} where there are none
 */
record FilledCells(@Nullable CellArea area, long count) {

  static FilledCells of(CellColumns cells) {
    long count = 0;
    int first = -1;
    int last = -1;
    int left = Integer.MAX_VALUE;
    int right = -1;
    for (int i = 0; i < cells.size(); i++) {
      if (cells.isFilled(i)) {
        count++;
        first = first < 0 ? cells.row(i) : first;
        last = cells.row(i);
        left = Math.min(left, cells.column(i));
        right = Math.max(right, cells.column(i));
      }
    }
    return new FilledCells(first < 0 ? null : new CellArea(first, left, last, right), count);
  }
}
