package dev.deckhand.calc;

import dev.deckhand.calc.value.Matrix;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import java.util.HashMap;
import java.util.Map;

/** Puts the results of array formulas into the cells they fill. */
final class Spills {
  private static final long LARGEST = 1_000_000;

  private final CellMemory memory;
  private final Map<Long, CellArea> expected;
  private final Map<Long, CellArea> grown = new HashMap<>();

  /**
   * @param expected the areas array formulas are expected to fill, by their first cell
   */
  Spills(CellMemory memory, Map<Long, CellArea> expected) {
    this.memory = memory;
    this.expected = expected;
  }

  /** Arrays that reached beyond the cells they were expected to fill. */
  Map<Long, CellArea> grown() {
    return grown;
  }

  /** The cells an array formula is expected to fill have no value until it is computed. */
  void expect(Region region) {
    long anchor = region.key(0);
    CellArea spill = expected.get(anchor);
    if (spill == null || spill.cells() > LARGEST) {
      return;
    }
    memory.spilled().expect(anchor, spill);
    for (int row = spill.firstRow(); row <= spill.lastRow(); row++) {
      for (int column = spill.firstColumn(); column <= spill.lastColumn(); column++) {
        long key = CellKey.of(region.sheet(), row, column);
        if (key != anchor && !isOccupied(region, row, column)) {
          memory.spilled().own(key, anchor);
        }
      }
    }
  }

  /** Whether a cell holds something that is not the array's own. */
  private boolean isOccupied(Region region, int row, int column) {
    CellArea stored = region.formula().array();
    CellFormula formula = memory.source().formula(region.sheet(), row, column);
    if (formula != null) {
      return true;
    }
    boolean own =
        stored != null
            && stored.contains(row, column)
            && !(memory.source() instanceof EditedCells edits
                && edits.isEdited(region.sheet(), row, column));
    return !own && !memory.source().value(region.sheet(), row, column).isEmpty();
  }

  /**
   * Puts in the result of an array formula.
   *
   * @param last whether no further pass follows, so that arrays which grow again are given up
   */
  void settle(RegionState state, Result result, boolean last) {
    Region region = state.region();
    CellArea area = expected.get(region.key(0));
    if (area == null) {
      state.settle(0, result);
    } else if (region.formula().dynamic()) {
      spill(state, area, result, last);
    } else {
      fill(state, area, result);
    }
  }

  /** A legacy array formula fills exactly its cells. */
  private void fill(RegionState state, CellArea area, Result result) {
    state.settle(0, element(result, 0, 0));
    place(state.region(), area, result, Spills::element);
  }

  private static Result element(Result result, int row, int column) {
    return result instanceof Result.Many many
        ? new Result.Single(Operators.spread(many.values(), row, column))
        : result;
  }

  /** A dynamic array formula fills as many cells as its result has, if they are free. */
  private void spill(RegionState state, CellArea area, Result result, boolean last) {
    Region region = state.region();
    Result placed = result;
    if (result instanceof Result.Many many) {
      int row = region.firstRow();
      int column = region.column();
      Matrix values = many.values();
      boolean fits =
          row + values.rows() <= CellAddress.ROWS
              && column + values.columns() <= CellAddress.COLUMNS;
      CellArea needed =
          fits
              ? new CellArea(row, column, row + values.rows() - 1, column + values.columns() - 1)
              : area;
      if (!fits || isBlocked(region, needed)) {
        placed = new Result.Single(CellValue.of(CellError.SPILL));
      } else if (!area.union(needed).equals(area)) {
        grown.put(region.key(0), area.union(needed));
        placed = last ? new Result.NotEvaluated("its size does not settle") : result;
      }
    }
    state.settle(0, placed);
    place(region, area, placed, Spills::spilled);
  }

  private boolean isBlocked(Region region, CellArea needed) {
    if (needed.cells() > LARGEST) {
      return false;
    }
    for (int row = needed.firstRow(); row <= needed.lastRow(); row++) {
      for (int column = needed.firstColumn(); column <= needed.lastColumn(); column++) {
        boolean own = row == region.firstRow() && column == region.column();
        if (!own && isOccupied(region, row, column)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The part of a result that one of the cells gets. */
  private interface Part {
    Result of(Result result, int row, int column);
  }

  private void place(Region region, CellArea area, Result result, Part part) {
    long anchor = region.key(0);
    for (int row = 0; row < area.rows() && area.cells() <= LARGEST; row++) {
      for (int column = 0; column < area.columns(); column++) {
        long key = CellKey.of(region.sheet(), area.firstRow() + row, area.firstColumn() + column);
        Long owner = key == anchor ? null : memory.spilled().owner(key);
        if (owner != null && owner == anchor) {
          memory.spilled().settle(key, part.of(result, row, column));
        }
      }
    }
    memory.spilled().settled(anchor);
  }

  private static Result spilled(Result result, int row, int column) {
    return switch (result) {
      case Result.Single single -> new Result.Single(CellValue.EMPTY);
      case Result.NotEvaluated not -> not;
      case Result.Many many ->
          row < many.values().rows() && column < many.values().columns()
              ? new Result.Single(many.values().at(row, column))
              : new Result.Single(CellValue.EMPTY);
    };
  }
}
