package dev.deckhand.evaluation.suite;

/**
 * A change to a case's document for which its checks must hold as well, so that an answer that was
 * right by accident is found out. The solution's plan is run on the changed document anew.
 */
public sealed interface Variant {
  /** What it does, in a word: part of the key of its results. */
  String name();

  /**
   * Other numbers in the cells of a range that hold constants.
   *
   * @param seed the same seed gives the same numbers
   */
  record ChangedNumbers(String range, long seed) implements Variant {
    @Override
    public String name() {
      return "numbers-" + seed;
    }
  }

  /** The rows of a table in another order; the range is without its header. */
  record ShuffledRows(String range, long seed) implements Variant {
    @Override
    public String name() {
      return "shuffled-" + seed;
    }
  }

  /** Another name for a worksheet; ranges of the case follow. */
  record RenamedSheet(String sheet, String to) implements Variant {
    @Override
    public String name() {
      return "renamed";
    }
  }

  /** A text that tries to give instructions, written into a cell. */
  record InjectedText(String cell, String text) implements Variant {
    @Override
    public String name() {
      return "injected";
    }
  }
}
