package dev.deckhand.ooxml.xlsx.pivot;

import dev.deckhand.ooxml.xlsx.pivot.AxisLine.Kind;
import java.util.ArrayList;
import java.util.List;

/** The order of the lines along an axis. */
final class AxisLines {
  private final int values;
  private final List<AxisLine> lines = new ArrayList<>();
  private List<Integer> before = List.of();

  private AxisLines(int values) {
    this.values = values;
  }

  /** Down the side: items in outline form, so a group's subtotal is in its own line. */
  static List<AxisLine> down(PivotTree tree) {
    AxisLines lines = new AxisLines(1);
    lines.outline(tree.root(), List.of());
    lines.lines.add(new AxisLine(tree.root(), Kind.GRAND, List.of(), 0, 0));
    return lines.lines;
  }

  private void outline(PivotTree.Node node, List<Integer> path) {
    for (PivotTree.Node child : node.children()) {
      List<Integer> deeper = plus(path, child.position());
      lines.add(new AxisLine(child, Kind.ITEM, deeper, 0, path.size()));
      outline(child, deeper);
    }
  }

  /** Across the top: each group followed by its subtotals, every value in a column of its own. */
  static List<AxisLine> across(PivotTree tree, int values) {
    AxisLines lines = new AxisLines(values);
    lines.groups(tree.root(), List.of());
    if (tree.depth() > 0) {
      lines.add(tree.root(), Kind.GRAND, List.of());
    }
    return lines.lines;
  }

  private void groups(PivotTree.Node node, List<Integer> path) {
    if (node.isLeaf()) {
      add(node, Kind.ITEM, path);
      return;
    }
    for (PivotTree.Node child : node.children()) {
      groups(child, plus(path, child.position()));
    }
    if (!path.isEmpty()) {
      add(node, Kind.SUBTOTAL, path);
    }
  }

  private void add(PivotTree.Node node, Kind kind, List<Integer> path) {
    for (int data = 0; data < values; data++) {
      int repeats = kind == Kind.ITEM ? common(path) : Math.max(0, path.size() - 1);
      lines.add(new AxisLine(node, kind, path, data, repeats));
      before = kind == Kind.ITEM ? path : before;
    }
  }

  private int common(List<Integer> path) {
    int same = 0;
    while (same < Math.min(path.size(), before.size()) && path.get(same).equals(before.get(same))) {
      same++;
    }
    return same;
  }

  private static List<Integer> plus(List<Integer> path, int position) {
    List<Integer> longer = new ArrayList<>(path);
    longer.add(position);
    return longer;
  }
}
