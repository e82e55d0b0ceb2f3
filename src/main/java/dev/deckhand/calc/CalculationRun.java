package dev.deckhand.calc;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Evaluates a set of formula cells, each once what it reads is known. The cells that wait are on a
 * stack of our own, so long chains do not deepen the thread's.
 */
final class CalculationRun {
  private static final long LARGEST_SPILL = 1_000_000;

  private final Workspace workspace;
  private final Evaluator evaluator;
  private final Set<Long> dirty;
  private final Map<Long, CellArea> spills;
  private final Map<Long, Long> owners = new HashMap<>();
  private final Map<Long, CellArea> grown = new HashMap<>();
  private final ArrayDeque<Long> stack = new ArrayDeque<>();
  private final Set<Long> active = new HashSet<>();

  CalculationRun(Workspace workspace, Set<Long> dirty, Map<Long, CellArea> spills) {
    this.workspace = workspace;
    this.evaluator = new Evaluator(workspace);
    this.dirty = dirty;
    this.spills = spills;
  }

  /** Arrays that reached beyond the cells they were expected to fill. */
  Map<Long, CellArea> grown() {
    return grown;
  }

  /**
   * @param last whether no further pass follows, so that arrays which grow again are given up
   */
  void run(boolean last) {
    for (long key : dirty) {
      workspace.memory().expect(key);
      CellArea spill = spills.get(key);
      if (spill != null && spill.cells() <= LARGEST_SPILL) {
        expectSpill(key, spill);
      }
    }
    for (long key : dirty) {
      calculate(key, last);
    }
  }

  private void expectSpill(long anchor, CellArea spill) {
    int sheet = CellKey.sheet(anchor);
    for (int row = spill.firstRow(); row <= spill.lastRow(); row++) {
      for (int column = spill.firstColumn(); column <= spill.lastColumn(); column++) {
        long key = CellKey.of(sheet, row, column);
        if (key != anchor && !isOccupied(anchor, sheet, row, column)) {
          workspace.memory().expect(key);
          owners.put(key, anchor);
        }
      }
    }
  }

  /** Whether a cell holds something that is not the array's own. */
  private boolean isOccupied(long anchor, int sheet, int row, int column) {
    CellFormula own =
        workspace.source().formula(sheet, CellKey.row(anchor), CellKey.column(anchor));
    boolean stored = own != null && own.array() != null && own.array().contains(row, column);
    CellFormula formula = workspace.source().formula(sheet, row, column);
    if (formula != null) {
      return true;
    }
    boolean edited =
        workspace.source() instanceof EditedCells edits
            && edits.keys().contains(CellKey.of(sheet, row, column));
    return (!stored || edited) && !workspace.source().value(sheet, row, column).isEmpty();
  }

  private void calculate(long first, boolean last) {
    active.clear();
    stack.push(first);
    while (!stack.isEmpty()) {
      long key = stack.peek();
      if (!workspace.memory().isPending(key)) {
        stack.pop();
        continue;
      }
      active.add(key);
      try {
        settle(key, evaluate(key), last);
      } catch (NeedsCells needs) {
        if (!pushed(needs)) {
          settle(key, new Result.NotEvaluated("it depends on itself"), last);
        }
      }
      if (!workspace.memory().isPending(key)) {
        active.remove(key);
      }
    }
  }

  /** Puts what is needed on top; false where that is already being evaluated: a circle. */
  private boolean pushed(NeedsCells needs) {
    for (long cell : needs.cells()) {
      if (active.contains(owners.getOrDefault(cell, cell))) {
        return false;
      }
    }
    for (long cell : needs.cells()) {
      stack.push(owners.getOrDefault(cell, cell));
    }
    return true;
  }

  private Result evaluate(long key) {
    int sheet = CellKey.sheet(key);
    int row = CellKey.row(key);
    int column = CellKey.column(key);
    CellFormula formula = workspace.source().formula(sheet, row, column);
    if (formula == null) {
      return new Result.Single(workspace.source().value(sheet, row, column));
    }
    try {
      Area here = new Area(sheet, CellArea.of(new CellAddress(row, column)));
      boolean array = formula.isArray() || formula.dynamic();
      Expression known = workspace.source().parsed(sheet, row, column);
      Expression expression = known == null ? workspace.parse(formula.text()) : known;
      return evaluator.evaluate(expression, here, array);
    } catch (NotEvaluatedException e) {
      return new Result.NotEvaluated(e.reason());
    }
  }

  private void settle(long key, Result result, boolean last) {
    CellArea spill = spills.get(key);
    CellFormula formula =
        workspace.source().formula(CellKey.sheet(key), CellKey.row(key), CellKey.column(key));
    if (spill == null || formula == null) {
      workspace.memory().settle(key, result);
    } else if (formula.dynamic()) {
      spill(key, spill, result, last);
    } else {
      fill(key, spill, result);
    }
  }

  /** A legacy array formula fills exactly its cells. */
  private void fill(long anchor, CellArea area, Result result) {
    for (int row = 0; row < area.rows(); row++) {
      for (int column = 0; column < area.columns(); column++) {
        long key =
            CellKey.of(CellKey.sheet(anchor), area.firstRow() + row, area.firstColumn() + column);
        if (key == anchor || owners.containsKey(key)) {
          workspace.memory().settle(key, element(result, row, column));
        }
      }
    }
  }

  private static Result element(Result result, int row, int column) {
    return result instanceof Result.Many many
        ? new Result.Single(Operators.spread(many.values(), row, column))
        : result;
  }

  /** A dynamic array formula fills as many cells as its result has, if they are free. */
  private void spill(long anchor, CellArea expected, Result result, boolean last) {
    CellArea needed = expected;
    Result placed = result;
    if (result instanceof Result.Many many) {
      int row = CellKey.row(anchor);
      int column = CellKey.column(anchor);
      Matrix values = many.values();
      boolean fits =
          row + values.rows() <= CellAddress.ROWS
              && column + values.columns() <= CellAddress.COLUMNS;
      needed =
          fits
              ? new CellArea(row, column, row + values.rows() - 1, column + values.columns() - 1)
              : expected;
      if (!fits || isBlocked(anchor, needed)) {
        placed = new Result.Single(CellValue.of(CellError.SPILL));
        needed = expected;
      } else if (!expected.union(needed).equals(expected)) {
        grown.put(anchor, expected.union(needed));
        placed = last ? new Result.NotEvaluated("its size does not settle") : result;
      }
    }
    workspace.memory().settle(anchor, placed);
    place(anchor, expected, placed);
  }

  private boolean isBlocked(long anchor, CellArea needed) {
    if (needed.cells() > LARGEST_SPILL) {
      return false;
    }
    int sheet = CellKey.sheet(anchor);
    for (int row = needed.firstRow(); row <= needed.lastRow(); row++) {
      for (int column = needed.firstColumn(); column <= needed.lastColumn(); column++) {
        if (CellKey.of(sheet, row, column) != anchor && isOccupied(anchor, sheet, row, column)) {
          return true;
        }
      }
    }
    return false;
  }

  private void place(long anchor, CellArea area, Result result) {
    int sheet = CellKey.sheet(anchor);
    for (int row = 0; row < area.rows(); row++) {
      for (int column = 0; column < area.columns(); column++) {
        long key = CellKey.of(sheet, area.firstRow() + row, area.firstColumn() + column);
        if (key != anchor && owners.getOrDefault(key, -1L) == anchor) {
          workspace.memory().settle(key, spilled(result, row, column));
        }
      }
    }
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
