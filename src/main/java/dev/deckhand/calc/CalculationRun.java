package dev.deckhand.calc;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.document.CellArea;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the marked cells, each once what it reads is known. Regions come in the order of what
 * they read; where regions read each other, cells do. What waits is on stacks of our own, so long
 * chains do not deepen the thread's.
 */
final class CalculationRun {
  private static final byte OPEN = 1;
  private static final byte DONE = 2;

  /** Fewer cells are sooner interpreted. */
  private static final int SMALLEST_PROGRAM = 64;

  private final Workspace workspace;
  private final CellMemory memory;
  private final Evaluator evaluator;
  private final ParallelRegions parallel;
  private final Spills spills;
  private final boolean last;
  private final byte[] visits;
  private final ArrayDeque<RegionState> regions = new ArrayDeque<>();
  private final CellStack cells = new CellStack();

  /**
   * @param last whether no further pass follows, so that arrays which grow again are given up
   */
  CalculationRun(Workspace workspace, Spills spills, boolean last) {
    this.workspace = workspace;
    this.memory = workspace.memory();
    this.evaluator = new Evaluator(workspace);
    this.parallel = new ParallelRegions(workspace);
    this.spills = spills;
    this.last = last;
    this.visits = new byte[memory.formulas().regionCount()];
  }

  void run() {
    workspace.texts().during(this::computed);
  }

  private CellMemory computed() {
    for (RegionState state : memory.states()) {
      state.open();
      if (state.region().isArray() && state.pending() > 0) {
        spills.expect(state.region());
      }
    }
    for (RegionState state : memory.states()) {
      regions.push(state);
      while (!regions.isEmpty()) {
        visit(regions.peek());
      }
    }
    memory
        .source()
        .iteration()
        .ifPresent(iteration -> new CircularCells(workspace, iteration).settle());
    return memory;
  }

  /** Computes a region once those it reads are computed, as far as they do not read it. */
  private void visit(RegionState state) {
    int id = state.region().id();
    if (visits[id] == 0) {
      visits[id] = OPEN;
      state.region().readings().forEach(reading -> pushRead(state, reading));
      if (regions.peek() != state) {
        return;
      }
    }
    regions.pop();
    if (visits[id] == OPEN) {
      visits[id] = DONE;
      compute(state);
    }
  }

  private void pushRead(RegionState state, Reading reading) {
    if (state.pending() == 0) {
      return;
    }
    CellArea area = reading.bounds(state.firstMarked(), state.lastMarked());
    int end = Math.min(area.lastColumn(), memory.formulas().columns(reading.sheet()) - 1);
    for (int column = area.firstColumn(); column <= end; column++) {
      if (memory.hasPending(reading.sheet(), column)) {
        memory
            .formulas()
            .visit(reading.sheet(), column, area.firstRow(), area.lastRow(), this::pushUnvisited);
      }
    }
  }

  private void pushUnvisited(Region region) {
    RegionState state = memory.state(region);
    if (state != null && state.pending() > 0 && visits[region.id()] == 0) {
      regions.push(state);
    }
  }

  private void compute(RegionState state) {
    boolean ready = !state.region().isArray() && isReady(state);
    NumberProgram program = ready ? program(state) : null;
    if (ready && parallel.isWorthwhile(state)) {
      parallel.compute(state, program);
    }
    for (int offset = state.firstMarked(); offset <= state.lastMarked(); offset++) {
      if (state.isPending(offset)
          && !(program != null && state.isNumber(program, offset))
          && !(ready && isComputed(state, offset))) {
        calculate(state.region().key(offset));
      }
    }
    state.recount();
    memory.finished(state);
  }

  private @Nullable NumberProgram program(RegionState state) {
    Expression formula = state.region().expression();
    return formula == null || state.pending() < SMALLEST_PROGRAM
        ? null
        : NumberProgram.of(formula, new NumberCells(workspace, state));
  }

  /**
   * Whether everything the region's formulas read, as far as they tell, is known; from top to
   * bottom.
   */
  private boolean isReady(RegionState state) {
    for (Reading reading : state.region().readings()) {
      CellArea area = reading.bounds(state.firstMarked(), state.lastMarked());
      if (!state.region().isAbove(reading) && MissingCells.any(memory, reading.sheet(), area)) {
        return false;
      }
    }
    return true;
  }

  /** Computes a cell right away unless it turns out to need others. */
  private boolean isComputed(RegionState state, int offset) {
    try {
      state.settle(offset, evaluator.evaluate(state.region(), offset));
      return true;
    } catch (NeedsCells needs) {
      return false;
    }
  }

  private void calculate(long first) {
    cells.clear();
    cells.push(first, false);
    while (!cells.isEmpty()) {
      long key = cells.peek();
      RegionState state = memory.pending(key);
      if (state == null) {
        cells.pop();
        continue;
      }
      int offset = CellKey.row(key) - state.region().firstRow();
      if (!state.isUntried(offset) || !pushedByText(state, offset)) {
        evaluate(state, offset);
      }
    }
  }

  /** Puts the cells a formula's text tells of on top; false where all have been tried. */
  private boolean pushedByText(RegionState state, int offset) {
    state.waiting(offset);
    boolean pushed = false;
    for (Reading reading : state.region().readings()) {
      pushed |=
          pushed(MissingCells.untried(memory, reading.sheet(), reading.bounds(offset, offset)));
    }
    return pushed;
  }

  private boolean pushed(long[] untried) {
    for (long key : untried) {
      cells.push(key, true);
    }
    return untried.length > 0;
  }

  private void evaluate(RegionState state, int offset) {
    state.evaluated(offset);
    Region region = state.region();
    try {
      Result result = evaluator.evaluate(region, offset);
      if (region.isArray()) {
        spills.settle(state, result, last);
      } else {
        state.settle(offset, result);
      }
    } catch (NeedsCells needs) {
      if (needs.isPerhaps()) {
        state.waiting(offset);
        pushed(needs.cells());
      } else {
        push(state, offset, memory.owner(needs.cells()[0]));
      }
    }
  }

  /** Puts a cell that is needed on top, unless it needs the one that asks for it: a circle. */
  private void push(RegionState state, int offset, long needed) {
    RegionState other = memory.pending(needed);
    int place = other == null ? 0 : CellKey.row(needed) - other.region().firstRow();
    if (other == null || !other.isEvaluated(place)) {
      cells.push(needed, false);
    } else if (cells.isByTextAbove(needed)) {
      giveUp();
    } else {
      state.settle(offset, new Result.NotEvaluated("it depends on itself", true));
    }
  }

  /**
   * Gives up the cell that only a formula's text asked for, with all it asked for: its evaluation
   * may not need it, as the branch of an IF that is not taken. No text asks for these cells again.
   */
  private void giveUp() {
    boolean first = false;
    while (!first) {
      first = cells.isTopByText();
      RegionState state = memory.pending(cells.peek());
      if (state != null) {
        state.giveUp(CellKey.row(cells.peek()) - state.region().firstRow());
      }
      cells.pop();
    }
  }
}
