package dev.deckhand.ooxml.xlsx.pivot;

import dev.deckhand.document.CellValue;
import dev.deckhand.document.DocumentProblem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines of a pivot table and what the source comes to where they cross. */
public final class PivotTotals {
  /** Most cells of results. */
  public static final long MAX_CELLS = 500_000;

  private final PivotDescription pivot;
  private final Map<Integer, PivotItems> items = new LinkedHashMap<>();
  private final PivotTree rowTree;
  private final PivotTree columnTree;
  private final List<AxisLine> rows;
  private final List<AxisLine> columns;
  private final Map<Long, Tally[]> tallies = new HashMap<>();

  /**
   * Sums a source up.
   *
   * @throws DocumentProblem when there would be more than {@link #MAX_CELLS} results
   */
  public PivotTotals(PivotDescription pivot) {
    this.pivot = pivot;
    pivot.axisFields().forEach(f -> items.put(f, new PivotItems(pivot.column(f))));
    this.rowTree = new PivotTree(items(pivot.rows()));
    this.columnTree = new PivotTree(items(pivot.columns()));
    for (int record = 0; record < pivot.records(); record++) {
      rowTree.path(record);
      columnTree.path(record);
      check((long) rowTree.size() * columnTree.size() * pivot.values().size());
    }
    this.rows = AxisLines.down(rowTree);
    this.columns = AxisLines.across(columnTree, pivot.values().size());
    for (int record = 0; record < pivot.records(); record++) {
      add(record);
    }
  }

  private List<PivotItems> items(List<Integer> fields) {
    return fields.stream().map(this::items).toList();
  }

  private void check(long cells) {
    if (cells > MAX_CELLS) {
      throw new DocumentProblem(
          DocumentProblem.Code.TOO_LARGE,
          "The pivot table would have more than %,d cells".formatted(MAX_CELLS),
          "Use fields with fewer different values, or fewer fields, down the side and across"
              + " the top.");
    }
  }

  private void add(int record) {
    PivotTree.Node[] down = rowTree.path(record);
    PivotTree.Node[] across = columnTree.path(record);
    for (PivotTree.Node row : down) {
      for (PivotTree.Node column : across) {
        Tally[] cell = tallies.computeIfAbsent(key(row, column), k -> fresh());
        for (int data = 0; data < cell.length; data++) {
          int field = pivot.values().get(data).field();
          cell[data].add(pivot.column(field).cells().get(record));
        }
      }
    }
  }

  private static long key(PivotTree.Node row, PivotTree.Node column) {
    return ((long) row.id() << Integer.SIZE) | column.id();
  }

  private Tally[] fresh() {
    return Stream.generate(Tally::new).limit(pivot.values().size()).toArray(Tally[]::new);
  }

  PivotDescription pivot() {
    return pivot;
  }

  /** The items of a field that is on an axis. */
  PivotItems items(int field) {
    PivotItems found = items.get(field);
    if (found == null) {
      throw new IllegalArgumentException("Field " + field + " is on no axis");
    }
    return found;
  }

  List<AxisLine> rows() {
    return rows;
  }

  List<AxisLine> columns() {
    return columns;
  }

  SourceCell rowItem(PivotTree.Node node) {
    return rowTree.item(node);
  }

  SourceCell columnItem(PivotTree.Node node) {
    return columnTree.item(node);
  }

  /** What stands where two lines cross; none where it depends on a value nobody has. */
  Optional<CellValue> value(AxisLine row, AxisLine column) {
    Tally[] cell = tallies.get(key(row.node(), column.node()));
    return cell == null
        ? Optional.of(CellValue.EMPTY)
        : cell[column.data()].result(pivot.values().get(column.data()).function());
  }
}
