package dev.deckhand.calc;

/** Stops an evaluation until other cells are calculated; it is then begun anew. */
final class NeedsCells extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long[] cells;

  NeedsCells(long[] cells) {
    super(null, null, false, false);
    this.cells = cells;
  }

  long[] cells() {
    return cells;
  }
}
