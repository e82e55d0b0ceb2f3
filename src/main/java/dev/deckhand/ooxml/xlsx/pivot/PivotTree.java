package dev.deckhand.ooxml.xlsx.pivot;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The combinations of items that appear along one axis, items in ascending order. */
final class PivotTree {
  private final List<PivotItems> fields;
  private final Node root = new Node(0, 0, -1);
  private int size = 1;

  /** An item under those before it; the root stands for all records. */
  static final class Node {
    private final int id;
    private final int depth;
    private final int position;
    private final NavigableMap<Integer, Node> children = new TreeMap<>();

    private Node(int id, int depth, int position) {
      this.id = id;
      this.depth = depth;
      this.position = position;
    }

    int id() {
      return id;
    }

    /** 1 for an item of the first field. */
    int depth() {
      return depth;
    }

    /** Where the item stands in its field's ascending order. */
    int position() {
      return position;
    }

    Iterable<Node> children() {
      return children.values();
    }

    boolean isLeaf() {
      return children.isEmpty();
    }
  }

  PivotTree(List<PivotItems> fields) {
    this.fields = fields;
  }

  Node root() {
    return root;
  }

  int depth() {
    return fields.size();
  }

  /** Number of nodes, the root included. */
  int size() {
    return size;
  }

  SourceCell item(Node node) {
    return fields.get(node.depth - 1).at(node.position);
  }

  /** The nodes a record belongs to, from the root down; new ones are made. */
  Node[] path(int record) {
    Node[] path = new Node[fields.size() + 1];
    path[0] = root;
    for (int i = 0; i < fields.size(); i++) {
      int position = fields.get(i).positionOf(record);
      int depth = i + 1;
      path[depth] =
          path[i].children.computeIfAbsent(position, p -> new Node(size++, depth, position));
    }
    return path;
  }
}
