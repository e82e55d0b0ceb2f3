package dev.deckhand.ooxml.xlsx.edit;

/** Numbers of things in words. */
final class Counted {
  private Counted() {}

  /** As in {@code 1 row} and {@code 2 rows}. */
  static String of(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
