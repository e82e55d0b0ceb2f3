package dev.deckhand.guard;

import dev.deckhand.document.SheetLines;
import dev.deckhand.document.SheetRange;

/** One thing an operation changes, as far as it can be told before it runs. */
sealed interface Effect {
  /** What cells hold, look like or carry. */
  record Cells(SheetRange range) implements Effect {}

  /**
   * Whole lines.
   *
   * @param moves whether they come or go, so that the lines behind them move
   */
  record Lines(SheetLines lines, boolean moves) implements Effect {}

  /** A worksheet as a whole: its name, its place, its view, whether it is there at all. */
  record Sheet(String name) implements Effect {}

  /**
   * A defined name.
   *
   * @param refersTo what it stands for afterwards, without an equals sign; empty when it goes
   */
  record Name(String name, String refersTo) implements Effect {}

  /** Something of a deck. */
  record Slides() implements Effect {}
}
