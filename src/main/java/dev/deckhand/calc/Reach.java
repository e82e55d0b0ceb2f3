package dev.deckhand.calc;

import dev.deckhand.document.CellArea;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Marks the formulas whose values may differ when some cells do: those that read the cells, those
 * that read these, and those that compute what they read.
 */
final class Reach {
  private final CellMemory memory;
  private final FormulaView formulas;
  private final @Nullable EditedCells edits;
  private final Map<Long, CellArea> spills;
  private final Map<Integer, Spilling> spilling = new HashMap<>();
  private final ArrayDeque<Stretch> changed = new ArrayDeque<>();

  /** Cells that changed or may change. */
  private record Stretch(int sheet, CellArea cells) {}

  /** The dynamic array formulas of a worksheet; what stands in their cells' way is read by them. */
  private static final class Spilling {
    private final List<Region> regions = new ArrayList<>();
    private final List<CellArea> areas = new ArrayList<>();
    private @Nullable AreaIndex index;

    private AreaIndex index() {
      AreaIndex known = index;
      if (known == null) {
        known = new AreaIndex(areas);
        index = known;
      }
      return known;
    }
  }

  /**
   * @param edits the edited cells, if it is those that change
   * @param spills areas of array formulas by their first cell, where known better than from the
   *     formulas themselves; completed here
   */
  Reach(CellMemory memory, @Nullable EditedCells edits, Map<Long, CellArea> spills) {
    this.memory = memory;
    this.formulas = memory.formulas();
    this.edits = edits;
    this.spills = spills;
    for (Region region : formulas.arrays()) {
      CellArea array = region.formula().array();
      CellArea area =
          spills.computeIfAbsent(
              region.key(0), key -> array == null ? region.first().cells() : array);
      if (region.formula().dynamic()) {
        Spilling ofSheet = spilling.computeIfAbsent(region.sheet(), s -> new Spilling());
        ofSheet.regions.add(region);
        ofSheet.areas.add(area);
      }
    }
  }

  /** Marks what the edits reach, edited formulas among them. */
  void edits(EditedCells cells) {
    cells.eachStretch(
        (sheet, column, firstRow, lastRow) -> {
          formulas.visit(
              sheet,
              column,
              firstRow,
              lastRow,
              region -> {
                int first = Math.max(0, firstRow - region.firstRow());
                mark(region, first, Math.min(region.rows(), lastRow + 1 - region.firstRow()) - 1);
              });
          changed.add(new Stretch(sheet, new CellArea(firstRow, column, lastRow, column)));
        });
    formulas.computed().forEach(region -> mark(region, 0, region.rows() - 1));
    spread();
  }

  /** Marks all formulas. */
  void everything(List<Region> regions) {
    for (Region region : regions) {
      memory.marking(region).marked().set(0, region.rows());
    }
  }

  private void spread() {
    while (!changed.isEmpty()) {
      Stretch stretch = changed.poll();
      formulas.readers(
          stretch.sheet(),
          stretch.cells(),
          (region, offsets, reading) -> {
            Reading.Offsets all = withChain(region, offsets, reading);
            mark(region, all.first(), all.last());
          });
      Spilling ofSheet = spilling.get(stretch.sheet());
      if (ofSheet != null) {
        ofSheet.index().find(stretch.cells(), i -> mark(ofSheet.regions.get(i), 0, 0));
      }
    }
  }

  /** Where each cell reads the one above or below, whatever comes after the first depends on it. */
  private static Reading.Offsets withChain(
      Region region, Reading.Offsets offsets, Reading reading) {
    boolean neighbours =
        reading.sheet() == region.sheet()
            && reading.firstColumn() <= region.column()
            && reading.lastColumn() >= region.column()
            && reading.topMoves()
            && reading.bottomMoves()
            && reading.top() == reading.bottom();
    if (neighbours && reading.top() == region.firstRow() - 1) {
      return new Reading.Offsets(offsets.first(), region.rows() - 1);
    }
    if (neighbours && reading.top() == region.firstRow() + 1) {
      return new Reading.Offsets(0, offsets.last());
    }
    return offsets;
  }

  private void mark(Region region, int first, int last) {
    BitSet marked = memory.marking(region).marked();
    int from = marked.nextClearBit(first);
    while (from <= last) {
      if (!isThere(region, from)) {
        from = marked.nextClearBit(from + 1);
        continue;
      }
      int to = from;
      while (to < last && !marked.get(to + 1) && isThere(region, to + 1)) {
        to++;
      }
      marked.set(from, to + 1);
      changed.add(new Stretch(region.sheet(), extent(region, from, to)));
      from = marked.nextClearBit(to + 1);
    }
  }

  /** Whether the cell still has the region's formula. */
  private boolean isThere(Region region, int offset) {
    return edits == null
        || !edits.hasColumn(region.sheet(), region.column())
        || formulas.at(region.sheet(), region.firstRow() + offset, region.column()) == region;
  }

  private CellArea extent(Region region, int from, int to) {
    CellArea spill = region.isArray() ? spills.get(region.key(0)) : null;
    int row = region.firstRow();
    return spill == null
        ? new CellArea(row + from, region.column(), row + to, region.column())
        : spill;
  }
}
