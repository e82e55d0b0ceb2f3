package dev.deckhand.analysis.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What leads to a cell and what it leads to. Component names are part of the HTTP contract.
 *
 * @param cell the cell itself
 * @param precedents what its formula reads; below each what that reads in turn
 * @param dependents the formulas that read it; below each those that read that one
 * @param truncated whether there is more than is told
 * @param notices what could not be told, as sentences
 */
public record CellTrace(
    Node cell,
    List<Node> precedents,
    List<Node> dependents,
    boolean truncated,
    List<String> notices) {
  public CellTrace {
    precedents = List.copyOf(precedents);
    dependents = List.copyOf(dependents);
    notices = List.copyOf(notices);
  }

  /**
   * A cell or a range.
   *
   * @param range such as {@code Sales!B2} or {@code Sales!A:A}
   * @param cells how many cells that is
   * @param value of a cell: number, text, boolean or error code; {@code null} when empty
   * @param text what a cell shows; {@code null} for a range of several
   * @param type the kind of a cell's value, as in {@link ShownValue}; {@code range} for several
   * @param formula of a cell, without the equals sign
   * @param repeated whether what lies below is told elsewhere in the tree, or would go in a circle
   * @param children one step further; below a range of several cells, its formulas
   */
  public record Node(
      String range,
      long cells,
      @Nullable Object value,
      @Nullable String text,
      String type,
      @Nullable String formula,
      boolean repeated,
      List<Node> children) {
    public Node {
      children = List.copyOf(children);
    }

    Node withoutChildren() {
      return new Node(range, cells, value, text, type, formula, repeated, List.of());
    }
  }
}
