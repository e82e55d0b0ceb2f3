package dev.deckhand.calc;

import dev.deckhand.document.CellArea;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Areas of one worksheet, to be asked which of them a cell or area touches. Each area is given only
 * once over the life of the tree, so that finding everything that depends on many cells costs about
 * as much as there are areas.
 */
final class AreaTree {
  private static final int LEAF = 8;

  private final List<CellArea> areas;
  private final Integer[] order;
  private final boolean[] taken;
  private final Node root;

  private static final class Node {
    private final int from;
    private final int to;
    private final CellArea bounds;
    private Node[] children = {};
    private int live;

    private Node(int from, int to, CellArea bounds) {
      this.from = from;
      this.to = to;
      this.bounds = bounds;
      this.live = to - from;
    }
  }

  /** A tree of at least one area; areas are told by their place in the list. */
  AreaTree(List<CellArea> areas) {
    this.areas = areas;
    this.order = new Integer[areas.size()];
    Arrays.setAll(order, i -> i);
    this.taken = new boolean[areas.size()];
    this.root = build(0, order.length, true);
  }

  private Node build(int from, int to, boolean byRow) {
    CellArea bounds = areas.get(order[from]);
    for (int i = from + 1; i < to; i++) {
      bounds = bounds.union(areas.get(order[i]));
    }
    Node node = new Node(from, to, bounds);
    if (to - from > LEAF) {
      Comparator<Integer> byMiddle =
          byRow
              ? Comparator.comparingInt(i -> areas.get(i).firstRow() + areas.get(i).lastRow())
              : Comparator.comparingInt(
                  i -> areas.get(i).firstColumn() + areas.get(i).lastColumn());
      Arrays.sort(order, from, to, byMiddle);
      int middle = (from + to) >>> 1;
      node.children = new Node[] {build(from, middle, !byRow), build(middle, to, !byRow)};
    }
    return node;
  }

  /** Gives the areas that share a cell with the asked one and were not given before. */
  void take(CellArea asked, IntConsumer found) {
    take(root, asked, found);
  }

  private int take(Node node, CellArea asked, IntConsumer found) {
    if (node.live == 0 || !node.bounds.intersects(asked)) {
      return 0;
    }
    int count = 0;
    if (node.children.length > 0) {
      for (Node child : node.children) {
        count += take(child, asked, found);
      }
    } else {
      for (int i = node.from; i < node.to; i++) {
        int index = order[i];
        if (!taken[index] && areas.get(index).intersects(asked)) {
          taken[index] = true;
          found.accept(index);
          count++;
        }
      }
    }
    node.live -= count;
    return count;
  }
}
