package dev.deckhand.calc;

import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.Iteration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Computes circular references in workbooks that allow them: all cells on and behind a circle again
 * and again, sheet by sheet and row by row, from the values they are stored with.
 */
final class CircularCells {
  private final Workspace workspace;
  private final CellMemory memory;
  private final Evaluator evaluator;
  private final Iteration iteration;
  private final List<Circular> cells = new ArrayList<>();

  private record Circular(RegionState state, int offset) {
    long order() {
      Region region = state.region();
      return CellKey.of(region.sheet(), region.firstRow() + offset, region.column());
    }
  }

  CircularCells(Workspace workspace, Iteration iteration) {
    this.workspace = workspace;
    this.memory = workspace.memory();
    this.evaluator = new Evaluator(workspace);
    this.iteration = iteration;
  }

  /** Gives cells that are known to be circular the values the rounds end with. */
  void settle() {
    for (RegionState state : memory.states()) {
      for (int i = state.firstMarked(); i <= state.lastMarked(); i++) {
        boolean single = !state.region().isArray();
        if (single && state.isKnown(i) && isCircular(state.result(i))) {
          cells.add(new Circular(state, i));
        }
      }
    }
    cells.sort(Comparator.comparingLong(Circular::order));
    cells.forEach(cell -> cell.state().put(cell.offset(), new Result.Single(start(cell))));
    boolean goesOn = !cells.isEmpty();
    for (int round = 0; round < iteration.most() && goesOn; round++) {
      goesOn = round() >= iteration.change();
    }
  }

  private static boolean isCircular(Result result) {
    return result instanceof Result.NotEvaluated not && not.circular();
  }

  /** The stored result; a cell never computed starts at 0. */
  private CellValue start(Circular cell) {
    Region region = cell.state().region();
    CellValue stored =
        memory.source().value(region.sheet(), region.firstRow() + cell.offset(), region.column());
    return stored.isEmpty() ? CellValue.of(0) : stored;
  }

  /** Computes every cell once; gives the largest change of a number, or infinity for others. */
  private double round() {
    workspace.forgetValues();
    double largest = 0;
    for (Circular cell : cells) {
      Result before = cell.state().result(cell.offset());
      Result now = computed(cell);
      cell.state().put(cell.offset(), now);
      largest = Math.max(largest, change(before, now));
    }
    return largest;
  }

  private Result computed(Circular cell) {
    try {
      return evaluator.evaluate(cell.state().region(), cell.offset());
    } catch (NotEvaluatedException e) {
      return new Result.NotEvaluated(e.reason());
    }
  }

  private static double change(Result before, Result now) {
    if (before instanceof Result.Single(CellValue.Number(double x))
        && now instanceof Result.Single(CellValue.Number(double y))) {
      return Math.abs(x - y);
    }
    return before.equals(now) ? 0 : Double.POSITIVE_INFINITY;
  }
}
