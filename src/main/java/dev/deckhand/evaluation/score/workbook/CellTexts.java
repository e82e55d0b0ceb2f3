package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import java.math.BigDecimal;
import java.util.Optional;

/** What cells hold, in words for explanations. */
final class CellTexts {
  private static final int MOST = 60;

  private CellTexts() {}

  static String of(CellValue value) {
    return switch (value) {
      case CellValue.Empty _ -> "empty";
      case CellValue.Number number ->
          BigDecimal.valueOf(number.value()).stripTrailingZeros().toPlainString();
      case CellValue.Text text -> "\"" + shortened(text.value()) + "\"";
      case CellValue.Bool bool -> bool.value() ? "TRUE" : "FALSE";
      case CellValue.Error error -> error.error().code();
    };
  }

  /** A formula with its equals sign, else the value. */
  static String content(Optional<Cell> cell) {
    CellFormula formula = cell.map(Cell::formula).orElse(null);
    return formula == null
        ? of(cell.map(Cell::value).orElse(CellValue.EMPTY))
        : "=" + shortened(formula.text());
  }

  static String shortened(String text) {
    return text.length() <= MOST ? text : text.substring(0, MOST - 1) + "…";
  }
}
