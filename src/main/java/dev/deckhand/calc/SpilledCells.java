package dev.deckhand.calc;

import dev.deckhand.document.CellArea;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Cells that array formulas fill besides their own, and their results. */
final class SpilledCells {
  private final Map<Long, Long> owners = new HashMap<>();
  private final Map<Long, Result> results = new HashMap<>();
  private final Map<Long, CellArea> pending = new HashMap<>();
  private final Map<Integer, CellArea> areas = new HashMap<>();

  /** A formula that is to be computed is expected to fill an area, as far as it is free. */
  void expect(long owner, CellArea area) {
    pending.put(owner, area);
    areas.merge(CellKey.sheet(owner), area, CellArea::union);
  }

  /** The cell is filled by the formula of another one. */
  void own(long key, long owner) {
    owners.put(key, owner);
  }

  void settle(long key, Result result) {
    results.put(key, result);
  }

  /** All cells a formula fills have their results. */
  void settled(long owner) {
    pending.remove(owner);
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
    return owners.containsKey(key) && !results.containsKey(key);
  }

  /** Gives the formulas still to compute that are expected to fill any of some cells. */
  void eachPending(int sheet, CellArea cells, LongConsumer found) {
    CellArea all = areas.get(sheet);
    if (all == null || !all.intersects(cells)) {
      return;
    }
    pending.forEach(
        (owner, area) -> {
          if (CellKey.sheet(owner) == sheet && area.intersects(cells)) {
            found.accept(owner);
          }
        });
  }

  Map<Long, Result> results() {
    return results;
  }
}
