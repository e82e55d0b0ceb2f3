package dev.deckhand.calc;

import dev.deckhand.document.CellArea;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cells that array formulas fill besides their own, and their results. */
final class SpilledCells {
  private final Map<Long, Long> owners = new HashMap<>();
  private final Map<Long, Result> results = new HashMap<>();
  private final Set<Long> pending = new HashSet<>();
  private final Map<Integer, CellArea> areas = new HashMap<>();

  /** The cell is filled by the formula of another one, which is to be computed. */
  void expect(long key, long owner) {
    owners.put(key, owner);
    pending.add(key);
    CellArea cell =
        new CellArea(CellKey.row(key), CellKey.column(key), CellKey.row(key), CellKey.column(key));
    areas.merge(CellKey.sheet(key), cell, CellArea::union);
  }

  void settle(long key, Result result) {
    pending.remove(key);
    results.put(key, result);
  }

  /** The cell with the formula that fills a cell, or {@code null}. */
  @Nullable Long owner(long key) {
    return owners.get(key);
  }

  /** The area on a worksheet that holds them all, or {@code null}. */
  @Nullable CellArea area(int sheet) {
    return areas.get(sheet);
  }

  boolean isPending(long key) {
    return pending.contains(key);
  }

  Set<Long> pending() {
    return pending;
  }

  Map<Long, Result> results() {
    return results;
  }
}
