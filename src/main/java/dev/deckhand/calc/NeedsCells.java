package dev.deckhand.calc;

/** Stops an evaluation until other cells are tried; it is then begun anew. */
final class NeedsCells extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long[] cells;
  private final boolean perhaps;

  private NeedsCells(long[] cells, boolean perhaps) {
    super(null, null, false, false);
    this.cells = cells;
    this.perhaps = perhaps;
  }

  /** The evaluation cannot go on without a cell. */
  static NeedsCells of(long cell) {
    return new NeedsCells(new long[] {cell}, false);
  }

  /** Cells of a range, each of which the evaluation may look at or not. */
  static NeedsCells perhaps(long[] cells) {
    return new NeedsCells(cells, true);
  }

  /** Whether the evaluation may do without them. */
  boolean isPerhaps() {
    return perhaps;
  }

  long[] cells() {
    return cells;
  }
}
