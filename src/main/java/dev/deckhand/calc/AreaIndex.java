package dev.deckhand.calc;

import dev.deckhand.document.CellArea;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Areas of one worksheet, to be asked which of them touch a given one: a tree of bounding boxes
 * over the areas in the order of their rows, packed into arrays.
 */
final class AreaIndex {
  private static final int FANOUT = 8;
  private static final int INTS = 4;

  private final int[] order;

  /** Boxes level by level, the areas themselves first: top, left, bottom, right. */
  private final int[][] levels;

  AreaIndex(List<CellArea> areas) {
    this.order = order(areas);
    int[] boxes = new int[areas.size() * INTS];
    for (int i = 0; i < order.length; i++) {
      CellArea area = areas.get(order[i]);
      boxes[INTS * i] = area.firstRow();
      boxes[INTS * i + 1] = area.firstColumn();
      boxes[INTS * i + 2] = area.lastRow();
      boxes[INTS * i + 3] = area.lastColumn();
    }
    int height = 1;
    for (int size = order.length; size > FANOUT; size = (size + FANOUT - 1) / FANOUT) {
      height++;
    }
    this.levels = new int[height][];
    levels[0] = boxes;
    for (int i = 1; i < height; i++) {
      levels[i] = bounds(levels[i - 1]);
    }
  }

  private static int[] order(List<CellArea> areas) {
    long[] keys = new long[areas.size()];
    for (int i = 0; i < keys.length; i++) {
      CellArea area = areas.get(i);
      long middle = (long) area.firstRow() + area.lastRow();
      keys[i] = middle << 32 | i;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  private static int[] bounds(int[] boxes) {
    int size = boxes.length / INTS;
    int[] bounds = new int[(size + FANOUT - 1) / FANOUT * INTS];
    for (int i = 0; i < size; i++) {
      int to = i / FANOUT * INTS;
      int from = i * INTS;
      boolean first = i % FANOUT == 0;
      bounds[to] = first ? boxes[from] : Math.min(bounds[to], boxes[from]);
      bounds[to + 1] = first ? boxes[from + 1] : Math.min(bounds[to + 1], boxes[from + 1]);
      bounds[to + 2] = Math.max(bounds[to + 2], boxes[from + 2]);
      bounds[to + 3] = Math.max(bounds[to + 3], boxes[from + 3]);
    }
    return bounds;
  }

  /** Gives the places in the list of the areas that share a cell with the asked one. */
  void find(CellArea asked, IntConsumer found) {
    int top = levels.length - 1;
    find(top, 0, levels[top].length / INTS, asked, found);
  }

  private void find(int level, int from, int to, CellArea asked, IntConsumer found) {
    int[] boxes = levels[level];
    for (int i = from; i < to; i++) {
      int at = i * INTS;
      if (boxes[at] <= asked.lastRow()
          && boxes[at + 2] >= asked.firstRow()
          && boxes[at + 1] <= asked.lastColumn()
          && boxes[at + 3] >= asked.firstColumn()) {
        if (level == 0) {
          found.accept(order[i]);
        } else {
          int end = Math.min((i + 1) * FANOUT, levels[level - 1].length / INTS);
          find(level - 1, i * FANOUT, end, asked, found);
        }
      }
    }
  }
}
