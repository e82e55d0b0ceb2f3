package dev.deckhand.calc;

import dev.deckhand.document.CellValue;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What one recalculation knows of the cells of a region: which are to be computed, and results. */
final class RegionState {
  /** How far the computation of a cell is. */
  private static final byte STORED = 0;

  private static final byte PENDING = 1;
  private static final byte WAITING = 2;
  private static final byte EVALUATED = 3;
  private static final byte NUMBER = 4;
  private static final byte OTHER = 5;

  private final Region region;
  private final BitSet marked = new BitSet();
  private int pending;
  private int first;
  private byte[] states = {};
  private double[] numbers = {};
  private Object @Nullable [] others;

  /** What is asked of a cell of a region. */
  @FunctionalInterface
  interface Question {
    boolean ask(RegionState state, int offset);
  }

  RegionState(Region region) {
    this.region = region;
  }

  Region region() {
    return region;
  }

  /** The cells to compute, as offsets from the region's first cell. */
  BitSet marked() {
    return marked;
  }

  /** Ends the marking: results can be put in. */
  void open() {
    first = Math.max(0, marked.nextSetBit(0));
    int count = Math.max(0, marked.length() - first);
    states = new byte[count];
    numbers = new double[count];
    for (int i = marked.nextSetBit(0); i >= 0; i = marked.nextSetBit(i + 1)) {
      states[i - first] = PENDING;
      pending++;
    }
  }

  /** The first offset that may be marked. */
  int firstMarked() {
    return first;
  }

  int lastMarked() {
    return first + states.length - 1;
  }

  /** Number of cells still to compute. */
  int pending() {
    return pending;
  }

  private byte state(int offset) {
    int i = offset - first;
    return i < 0 || i >= states.length ? STORED : states[i];
  }

  boolean isPending(int offset) {
    byte state = state(offset);
    return state >= PENDING && state <= EVALUATED;
  }

  /** Whether the cell is to be computed and was not tried yet. */
  boolean isUntried(int offset) {
    return state(offset) == PENDING;
  }

  /** Whether the cell has a result of this recalculation. */
  boolean isKnown(int offset) {
    return state(offset) >= NUMBER;
  }

  /** Whether its evaluation began and waits for cells. */
  boolean isEvaluated(int offset) {
    return state(offset) == EVALUATED;
  }

  void waiting(int offset) {
    states[offset - first] = WAITING;
  }

  void evaluated(int offset) {
    states[offset - first] = EVALUATED;
  }

  /** Its evaluation is given up for now; it begins anew when the cell is needed. */
  void giveUp(int offset) {
    states[offset - first] = WAITING;
  }

  void settle(int offset, Result result) {
    pending--;
    put(offset, result);
  }

  /** Lets several threads put results of different cells in; afterwards {@link #recount}. */
  void share() {
    if (others == null) {
      others = new Object[states.length];
    }
  }

  void recount() {
    pending = 0;
    for (byte state : states) {
      pending += state >= PENDING && state <= EVALUATED ? 1 : 0;
    }
  }

  /** Puts a result in without counting. */
  void put(int offset, Result result) {
    int i = offset - first;
    if (result instanceof Result.Single(CellValue.Number(double number))) {
      numbers[i] = number;
      states[i] = NUMBER;
    } else {
      Object[] all = others;
      if (all == null) {
        all = new Object[states.length];
        others = all;
      }
      all[i] = result;
      states[i] = OTHER;
    }
  }

  /** The number computed for a cell, or NaN where there is none. */
  double number(int offset) {
    return state(offset) == NUMBER ? numbers[offset - first] : Double.NaN;
  }

  /** Puts the number a program gives in, without counting; false where it gives none. */
  boolean isNumber(NumberProgram program, int offset) {
    double number = program.at(region.firstRow() + offset);
    if (Double.isNaN(number)) {
      return false;
    }
    numbers[offset - first] = number;
    states[offset - first] = NUMBER;
    return true;
  }

  /** Whether the cell was computed and has no value. */
  boolean isNotEvaluated(int offset) {
    Object[] all = others;
    return all != null && isKnown(offset) && all[offset - first] instanceof Result.NotEvaluated;
  }

  /** Whether some cell may have been computed and have no value. */
  boolean mayLackValues() {
    return others != null;
  }

  /**
   * Copies what is known.
   *
   * @param into the numbers of a column's rows; other values leave them as they are
   * @param top the first of the rows
   * @param computed gets the places of the cells that are known
   */
  void copy(double[] into, int top, BitSet computed) {
    int shift = region.firstRow() + first - top;
    int end = Math.min(states.length, into.length - shift);
    for (int i = Math.max(0, -shift); i < end; i++) {
      if (states[i] >= NUMBER) {
        computed.set(i + shift);
      }
      if (states[i] == NUMBER) {
        into[i + shift] = numbers[i];
      }
    }
  }

  /** The result of a cell that is known. */
  Result result(int offset) {
    int i = offset - first;
    Object[] all = others;
    return states[i] == NUMBER || all == null
        ? new Result.Single(CellValue.of(numbers[i]))
        : (Result) all[i];
  }
}
