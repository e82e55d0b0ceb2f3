package dev.deckhand.calc;

import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Values of cells: those calculated here, then those of the source. */
final class CellMemory {

  private final FormulaView formulas;
  private final @Nullable RegionState[] states;
  private final SpilledCells spilled = new SpilledCells();

  /** Number of regions with cells to compute, by worksheet and column. */
  private final int[][] pendingRegions;

  CellMemory(FormulaView formulas) {
    this.formulas = formulas;
    this.states = new RegionState[formulas.regionCount()];
    this.pendingRegions = new int[formulas.source().sheets().size()][];
    for (int i = 0; i < pendingRegions.length; i++) {
      pendingRegions[i] = new int[formulas.columns(i)];
    }
  }

  FormulaView formulas() {
    return formulas;
  }

  CellSource source() {
    return formulas.source();
  }

  SpilledCells spilled() {
    return spilled;
  }

  /** The state of a region that has cells to compute, or {@code null}. */
  @Nullable RegionState state(Region region) {
    return states[region.id()];
  }

  /** The same; cells can be marked in it. */
  RegionState marking(Region region) {
    RegionState state = states[region.id()];
    if (state == null) {
      state = new RegionState(region);
      states[region.id()] = state;
      pendingRegions[region.sheet()][region.column()]++;
    }
    return state;
  }

  /** A region's cells are all computed. */
  void finished(RegionState state) {
    pendingRegions[state.region().sheet()][state.region().column()]--;
  }

  /** Whether a column may have cells to compute. */
  boolean hasPending(int sheet, int column) {
    return column < pendingRegions[sheet].length && pendingRegions[sheet][column] > 0;
  }

  /** Whether all computed cells of a column have a value and none is filled from elsewhere. */
  boolean isKnown(int sheet, int column) {
    CellArea spills = spilled.area(sheet);
    boolean[] known = {spills == null || !spills.contains(spills.firstRow(), column)};
    eachState(
        sheet,
        column,
        state -> {
          for (int i = state.firstMarked(); state.mayLackValues() && i <= state.lastMarked(); i++) {
            known[0] &= !state.isNotEvaluated(i);
          }
        });
    return known[0];
  }

  /** Visits the regions of a column that have cells to compute. */
  void eachState(int sheet, int column, Consumer<RegionState> visitor) {
    if (states.length > 0) {
      formulas.visit(
          sheet,
          column,
          0,
          CellAddress.ROWS - 1,
          region -> {
            RegionState state = states[region.id()];
            if (state != null) {
              visitor.accept(state);
            }
          });
    }
  }

  /** Is given the values of computed cells. */
  @FunctionalInterface
  interface RowVisitor {
    void visit(int row, CellValue value);
  }

  /** Visits the computed cells of a column where all have a value. */
  void eachComputed(int sheet, int column, RowVisitor visitor) {
    eachState(
        sheet,
        column,
        state -> {
          for (int i = state.firstMarked(); i <= state.lastMarked(); i++) {
            if (state.isKnown(i)) {
              int row = state.region().firstRow() + i;
              visitor.visit(row, known(state.result(i), sheet, row, column));
            }
          }
        });
  }

  /** The regions that have cells to compute. */
  Iterable<RegionState> states() {
    return () -> Arrays.stream(states).filter(s -> s != null).iterator();
  }

  private @Nullable RegionState state(int sheet, int row, int column) {
    if (states.length == 0) {
      return null;
    }
    Region region = formulas.at(sheet, row, column);
    return region == null ? null : states[region.id()];
  }

  /** The result computed for a cell. */
  Optional<Result> result(long key) {
    int row = CellKey.row(key);
    RegionState state = state(CellKey.sheet(key), row, CellKey.column(key));
    if (state == null) {
      return Optional.ofNullable(spilled.results().get(key));
    }
    int offset = row - state.region().firstRow();
    return state.isKnown(offset) ? Optional.of(state.result(offset)) : Optional.empty();
  }

  /** The state of the region of a cell that is to be computed; {@code null} for other cells. */
  @Nullable RegionState pending(long key) {
    int row = CellKey.row(key);
    RegionState state = state(CellKey.sheet(key), row, CellKey.column(key));
    return state != null && state.isPending(row - state.region().firstRow()) ? state : null;
  }

  /** The cell whose formula gives a cell its value: itself, or the array formula that fills it. */
  long owner(long key) {
    Long owner = spilled.owner(key);
    return owner == null ? key : owner;
  }

  CellValue value(int sheet, int row, int column) {
    RegionState state = state(sheet, row, column);
    if (state != null) {
      int offset = row - state.region().firstRow();
      if (state.isKnown(offset)) {
        return known(state.result(offset), sheet, row, column);
      }
      if (state.isPending(offset)) {
        throw NeedsCells.of(CellKey.of(sheet, row, column));
      }
    } else if (isSpilled(sheet, row, column)) {
      long key = CellKey.of(sheet, row, column);
      if (spilled.isPending(key)) {
        throw NeedsCells.of(key);
      }
      Result result = spilled.results().get(key);
      if (result != null) {
        return known(result, sheet, row, column);
      }
    }
    return source().value(sheet, row, column);
  }

  private boolean isSpilled(int sheet, int row, int column) {
    CellArea area = spilled.area(sheet);
    return area != null && area.contains(row, column);
  }

  private CellValue known(Result result, int sheet, int row, int column) {
    return switch (result) {
      case Result.Single single -> single.value();
      case Result.Many many -> many.values().at(0, 0);
      case Result.NotEvaluated not ->
          throw new NotEvaluatedException(
              "it depends on "
                  + CellPlace.of(source(), CellKey.of(sheet, row, column))
                  + ", which could not be evaluated ("
                  + innermost(not.reason())
                  + ")",
              not.circular());
    };
  }

  /** Keeps reasons short along chains of cells. */
  private static String innermost(String reason) {
    int open = reason.lastIndexOf('(');
    return reason.startsWith("it depends on ") && open > 0
        ? reason.substring(open + 1, reason.length() - 1)
        : reason;
  }

  /** Stops the evaluation where cells of the area have not been tried yet. */
  void require(Area area) {
    long[] untried = MissingCells.untried(this, area.sheet(), area.cells());
    if (untried.length > 0) {
      throw NeedsCells.perhaps(untried);
    }
  }

  Optional<CellArea> usedArea(int sheet) {
    Optional<CellArea> used = source().usedArea(sheet);
    CellArea more = spilled.area(sheet);
    return more == null ? used : Optional.of(used.map(more::union).orElse(more));
  }

  /** Is given computed cells. */
  @FunctionalInterface
  interface ResultVisitor {
    void visit(long key, Result result);
  }

  /** Visits what was computed, in sheet and reading order. */
  void eachResult(ResultVisitor visitor) {
    each(RegionState::isKnown, visitor);
  }

  /** Visits what was computed and has no value, in sheet and reading order. */
  void eachNotEvaluated(ResultVisitor visitor) {
    each(RegionState::isNotEvaluated, visitor);
  }

  private void each(RegionState.Question question, ResultVisitor visitor) {
    LongStream.Builder keys = LongStream.builder();
    for (RegionState state : states()) {
      for (int offset = state.firstMarked(); offset <= state.lastMarked(); offset++) {
        if (question.ask(state, offset)) {
          keys.add(state.region().key(offset));
        }
      }
    }
    spilled.results().keySet().forEach(keys::add);
    for (long key : keys.build().sorted().toArray()) {
      result(key).ifPresent(result -> visitor.visit(key, result));
    }
  }
}
