package dev.deckhand.ooxml.xlsx.pivot;

import dev.deckhand.calc.value.Comparison;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The different values of a field: as they appear in the source, and in ascending order. */
final class PivotItems {
  private static final double SECONDS_PER_DAY = 86_400;

  private final List<SourceCell> items = new ArrayList<>();
  private final int[] ofRecord;
  private final int[] sorted;
  private final int[] positions;

  /** What makes two values one item; dates are told apart by the second. */
  private record Key(boolean date, Object value) {}

  PivotItems(SourceColumn column) {
    Map<Key, Integer> known = new HashMap<>();
    Map<SourceCell, Integer> same = new HashMap<>();
    List<SourceCell> cells = column.cells();
    ofRecord = new int[cells.size()];
    for (int i = 0; i < ofRecord.length; i++) {
      SourceCell cell = cells.get(i);
      ofRecord[i] = same.computeIfAbsent(cell, c -> known.computeIfAbsent(key(c), k -> add(c)));
    }
    Comparator<CellValue> order = ItemOrder.of(items);
    sorted =
        IntStream.range(0, items.size())
            .boxed()
            .sorted(Comparator.comparing(i -> items.get(i).value(), order))
            .mapToInt(Integer::intValue)
            .toArray();
    positions = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      positions[sorted[i]] = i;
    }
  }

  private int add(SourceCell item) {
    items.add(item);
    return items.size() - 1;
  }

  private static Key key(SourceCell cell) {
    if (cell.date() && cell.value() instanceof CellValue.Number(double serial)) {
      return new Key(true, Math.round(serial * SECONDS_PER_DAY));
    }
    return new Key(false, Comparison.key(cell.value()));
  }

  int size() {
    return items.size();
  }

  /** The items in the order they appear. */
  List<SourceCell> shared() {
    return items;
  }

  /** Where the item of a record stands among the shared ones. */
  int sharedOf(int record) {
    return ofRecord[record];
  }

  /** Where the item of a record stands in ascending order. */
  int positionOf(int record) {
    return positions[ofRecord[record]];
  }

  /** Which shared item stands at a place of the ascending order. */
  int sharedAt(int position) {
    return sorted[position];
  }

  SourceCell at(int position) {
    return items.get(sorted[position]);
  }
}
