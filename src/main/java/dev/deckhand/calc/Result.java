package dev.deckhand.calc;

import dev.deckhand.calc.value.Matrix;
import dev.deckhand.document.CellValue;

/** What evaluating a formula came to. */
public sealed interface Result {
  /** One value, error values included. */
  record Single(CellValue value) implements Result {}

  /** An array, with more than one value. */
  record Many(Matrix values) implements Result {}

  /**
   * No value is known; nothing was guessed.
   *
   * @param reason why, as the end of a sentence
   * @param circular whether that is because the cell depends on itself, directly or through others
   */
  record NotEvaluated(String reason, boolean circular) implements Result {
    public NotEvaluated(String reason) {
      this(reason, false);
    }
  }
}
