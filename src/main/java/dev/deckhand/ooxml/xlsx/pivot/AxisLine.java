package dev.deckhand.ooxml.xlsx.pivot;

import java.util.List;

/**
 * A row or column of results.
 *
 * @param path positions of the items it stands for, outermost first
 * @param data which of the values it shows, where these stand across the top
 * @param repeats how many of the first items are those of the line of items before
 */
record AxisLine(PivotTree.Node node, Kind kind, List<Integer> path, int data, int repeats) {
  enum Kind {
    ITEM,
    SUBTOTAL,
    GRAND
  }

  AxisLine {
    path = List.copyOf(path);
  }
}
