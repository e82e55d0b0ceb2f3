package dev.deckhand.calc;

import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values of cells: those calculated here, then those of the source. */
final class CellMemory {
  private static final int MOST_AT_ONCE = 100_000;

  private final CellSource source;
  private final Map<Integer, TreeMap<Integer, Column>> columns = new HashMap<>();
  private final Map<Long, Result> results = new LinkedHashMap<>();
  private final Map<Integer, CellArea> spilled = new HashMap<>();

  /** The cells of one column that differ from the source. */
  private static final class Column {
    private final BitSet pending = new BitSet();
    private final BitSet known = new BitSet();
  }

  CellMemory(CellSource source) {
    this.source = source;
  }

  CellSource source() {
    return source;
  }

  private Column column(int sheet, int column) {
    return columns
        .computeIfAbsent(sheet, s -> new TreeMap<>())
        .computeIfAbsent(column, c -> new Column());
  }

  private @Nullable Column existing(int sheet, int column) {
    TreeMap<Integer, Column> ofSheet = columns.get(sheet);
    return ofSheet == null ? null : ofSheet.get(column);
  }

  /** The cell's value is to be calculated before it can be read. */
  void expect(long key) {
    column(CellKey.sheet(key), CellKey.column(key)).pending.set(CellKey.row(key));
  }

  boolean isPending(long key) {
    Column column = existing(CellKey.sheet(key), CellKey.column(key));
    return column != null && column.pending.get(CellKey.row(key));
  }

  void settle(long key, Result result) {
    Column column = column(CellKey.sheet(key), CellKey.column(key));
    column.pending.clear(CellKey.row(key));
    column.known.set(CellKey.row(key));
    results.put(key, result);
    CellArea cell =
        new CellArea(CellKey.row(key), CellKey.column(key), CellKey.row(key), CellKey.column(key));
    spilled.merge(CellKey.sheet(key), cell, CellArea::union);
  }

  /** The cells calculated here. */
  Set<Long> settled() {
    return results.keySet();
  }

  Optional<Result> result(long key) {
    return Optional.ofNullable(results.get(key));
  }

  CellValue value(int sheet, int row, int column) {
    Column state = existing(sheet, column);
    if (state == null) {
      return source.value(sheet, row, column);
    }
    long key = CellKey.of(sheet, row, column);
    if (state.pending.get(row)) {
      throw new NeedsCells(new long[] {key});
    }
    return state.known.get(row) ? known(key) : source.value(sheet, row, column);
  }

  private CellValue known(long key) {
    return switch (results.get(key)) {
      case Result.Single single -> single.value();
      case Result.Many many -> many.values().at(0, 0);
      case Result.NotEvaluated not ->
          throw new NotEvaluatedException(
              "it depends on "
                  + CellPlace.of(source, key)
                  + ", which could not be evaluated ("
                  + innermost(not.reason())
                  + ")");
      case null -> CellValue.EMPTY;
    };
  }

  /** Keeps reasons short along chains of cells. */
  private static String innermost(String reason) {
    int open = reason.lastIndexOf('(');
    return reason.startsWith("it depends on ") && open > 0
        ? reason.substring(open + 1, reason.length() - 1)
        : reason;
  }

  /** Stops the evaluation where cells of the area are still to be calculated. */
  void require(Area area) {
    TreeMap<Integer, Column> ofSheet = columns.get(area.sheet());
    if (ofSheet == null) {
      return;
    }
    CellArea cells = area.cells();
    List<Long> missing = new ArrayList<>();
    ofSheet
        .subMap(cells.firstColumn(), true, cells.lastColumn(), true)
        .forEach(
            (column, state) -> {
              int row = state.pending.nextSetBit(cells.firstRow());
              while (row >= 0 && row <= cells.lastRow() && missing.size() < MOST_AT_ONCE) {
                missing.add(CellKey.of(area.sheet(), row, column));
                row = state.pending.nextSetBit(row + 1);
              }
            });
    if (!missing.isEmpty()) {
      throw new NeedsCells(missing.stream().mapToLong(Long::longValue).toArray());
    }
  }

  Optional<CellArea> usedArea(int sheet) {
    Optional<CellArea> used = source.usedArea(sheet);
    CellArea more = spilled.get(sheet);
    return more == null ? used : Optional.of(used.map(more::union).orElse(more));
  }
}
