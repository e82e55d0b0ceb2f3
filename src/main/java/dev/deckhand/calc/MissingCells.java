package dev.deckhand.calc;

import dev.deckhand.document.CellArea;
import java.util.stream.LongStream;

/** Looks for cells of an area that are still to be computed. */
final class MissingCells {
  private static final int MOST_AT_ONCE = 100_000;
  private static final long[] NONE = {};

  private final CellMemory memory;
  private final int sheet;
  private final CellArea cells;
  private final RegionState.Question question;
  private LongStream.Builder found = LongStream.builder();
  private int left;

  private MissingCells(
      CellMemory memory, int sheet, CellArea cells, int most, RegionState.Question question) {
    this.memory = memory;
    this.sheet = sheet;
    this.cells = cells;
    this.left = most;
    this.question = question;
  }

  /** Whether any cell of an area is still to be computed. */
  static boolean any(CellMemory memory, int sheet, CellArea cells) {
    return new MissingCells(memory, sheet, cells, 1, RegionState::isPending).find().length > 0;
  }

  /**
   * Cells of an area that are to be computed and were not tried yet, array formulas in place of the
   * cells they fill; many are given in portions.
   */
  static long[] untried(CellMemory memory, int sheet, CellArea cells) {
    return new MissingCells(memory, sheet, cells, MOST_AT_ONCE, RegionState::isUntried).find();
  }

  private long[] find() {
    int most = left;
    int last = Math.min(cells.lastColumn(), memory.formulas().columns(sheet) - 1);
    for (int column = cells.firstColumn(); column <= last && left > 0; column++) {
      if (memory.hasPending(sheet, column)) {
        memory.formulas().visit(sheet, column, cells.firstRow(), cells.lastRow(), this::addOf);
      }
    }
    memory.spilled().eachPending(sheet, cells, this::addOwner);
    return left == most ? NONE : found.build().toArray();
  }

  private void addOf(Region region) {
    RegionState state = memory.state(region);
    if (state == null || state.pending() == 0) {
      return;
    }
    int from = Math.max(cells.firstRow() - region.firstRow(), state.firstMarked());
    int to = Math.min(cells.lastRow() - region.firstRow(), state.lastMarked());
    for (int offset = from; offset <= to && left > 0; offset++) {
      add(state, offset);
    }
  }

  private void addOwner(long owner) {
    RegionState state = memory.pending(owner);
    if (state != null) {
      add(state, 0);
    }
  }

  private void add(RegionState state, int offset) {
    if (question.ask(state, offset)) {
      found.add(state.region().key(offset));
      left--;
    }
  }
}
