package dev.deckhand.analysis.trace;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Grows a trace in one direction, level by level, so that what is near comes before what is far.
 */
final class TraceTree {
  /** Most cells and ranges of one direction. */
  static final int MAX_NODES = 250;

  private final WorkbookSnapshot workbook;
  private final Growing root;
  private boolean truncated;

  /** A node whose children are still being found. */
  private static final class Growing {
    private final SheetRange range;
    private final int level;
    private final List<Growing> children = new ArrayList<>();
    private boolean repeated;

    Growing(SheetRange range, int level) {
      this.range = range;
      this.level = level;
    }
  }

  private TraceTree(WorkbookSnapshot workbook, SheetRange root) {
    this.workbook = workbook;
    this.root = new Growing(root, 0);
  }

  /**
   * The tree from a cell on.
   *
   * @param next one step from a cell or range
   */
  static TraceTree grow(
      WorkbookSnapshot workbook,
      SheetRange root,
      int depth,
      Function<SheetRange, List<SheetRange>> next) {
    TraceTree tree = new TraceTree(workbook, root);
    tree.grow(depth, next);
    return tree;
  }

  private void grow(int depth, Function<SheetRange, List<SheetRange>> next) {
    Set<SheetRange> seen = new HashSet<>();
    ArrayDeque<Growing> queue = new ArrayDeque<>(List.of(root));
    int nodes = 0;
    while (!queue.isEmpty()) {
      Growing node = queue.poll();
      List<SheetRange> further = next.apply(node.range);
      if (further.isEmpty()) {
        continue;
      }
      if (!seen.add(node.range)) {
        node.repeated = true;
      } else if (node.level == depth) {
        truncated = true;
      } else {
        for (SheetRange range : further) {
          if (nodes == MAX_NODES) {
            truncated = true;
            break;
          }
          Growing child = new Growing(range, node.level + 1);
          node.children.add(child);
          queue.add(child);
          nodes++;
        }
      }
    }
  }

  CellTrace.Node root() {
    return node(root);
  }

  /** Whether there is more than the tree has. */
  boolean truncated() {
    return truncated;
  }

  private CellTrace.Node node(Growing growing) {
    SheetRange range = growing.range;
    List<CellTrace.Node> children = growing.children.stream().map(this::node).toList();
    if (!range.area().isSingleCell()) {
      return new CellTrace.Node(
          range.toString(),
          range.area().cells(),
          null,
          null,
          "range",
          null,
          growing.repeated,
          children);
    }
    Cell cell =
        workbook
            .sheet(range.sheet())
            .flatMap(sheet -> sheet.cell(range.area().first()))
            .orElseGet(() -> new Cell(range.area().first(), CellValue.EMPTY, null, "General"));
    ShownValue shown = ShownValue.of(cell.value(), cell.numberFormat(), workbook.date1904());
    CellFormula formula = cell.formula();
    return new CellTrace.Node(
        range.toString(),
        1,
        shown.value(),
        shown.text(),
        shown.type(),
        formula == null ? null : formula.text(),
        growing.repeated,
        children);
  }
}
