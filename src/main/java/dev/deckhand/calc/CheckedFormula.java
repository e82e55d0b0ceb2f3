package dev.deckhand.calc;

import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;

/**
 * A formula whose stored result was held against a computed one.
 *
 * @param place the cell that has the formula
 * @param stored the result stored in that cell
 */
public record CheckedFormula(
    CellPlace place, CellFormula formula, CellValue stored, Verdict verdict) {

  /** What came out. */
  public sealed interface Verdict {}

  /** Every cell the formula fills has the computed value. */
  public record Agrees(CellValue computed) implements Verdict {}

  /**
   * A cell the formula fills has another value.
   *
   * @param where the first such cell; the formula's own, or another of its array
   */
  public record Disagrees(CellPlace where, CellValue stored, CellValue computed)
      implements Verdict {}

  /**
   * There is a value, and nothing it could be held against.
   *
   * @param reason why, as the beginning of a sentence
   */
  public record NotCompared(String reason, CellValue computed) implements Verdict {}

  /**
   * No value is known.
   *
   * @param reason why, as the end of a sentence
   */
  public record NotEvaluated(String reason) implements Verdict {}
}
