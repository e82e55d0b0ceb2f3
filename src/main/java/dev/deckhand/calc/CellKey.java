package dev.deckhand.calc;

/** A cell of a workbook packed into a number: sheet, row, column. */
final class CellKey {
  private CellKey() {}

  static long of(int sheet, int row, int column) {
    return (long) sheet << 34 | (long) row << 14 | column;
  }

  static int sheet(long key) {
    return (int) (key >>> 34);
  }

  static int row(long key) {
    return (int) (key >>> 14) & 0xfffff;
  }

  static int column(long key) {
    return (int) key & 0x3fff;
  }
}
