package dev.deckhand.bench.calc;

import java.util.Locale;

/** What is measured of a contender. */
enum Step {
  /** The file opened. */
  OPEN(false),
  /** Which formula reads what. */
  GRAPH(false),
  /** All formulas calculated. */
  ALL(false),
  /** The first edit in the process, with code that has not run before. */
  FIRST(true),
  /** The first edit of a workbook that was opened anew, in a process that has edited before. */
  FRESH(true),
  /** Further edits of one input. */
  LATER(true),
  /** Edits of three inputs. */
  THREE(true),
  /** Edits of an input that many formulas read. */
  WIDE(false);

  private final boolean fine;

  Step(boolean fine) {
    this.fine = fine;
  }

  /** The word contenders print. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Milliseconds with decimals where they are few. */
  String shown(double millis) {
    return String.format(Locale.ROOT, fine || millis < 10 ? "%.2f" : "%,.0f", millis);
  }
}
