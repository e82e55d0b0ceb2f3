package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The value of a cell as SpreadsheetBench compares it: numbers and numeric text to two decimals,
 * date-times to whole days, times without seconds, empty text as nothing, cached results of
 * formulas.
 */
sealed interface BenchValue {
  record Nothing() implements BenchValue {
    @Override
    public String toString() {
      return "empty";
    }
  }

  record Number(BigDecimal rounded) implements BenchValue {
    @Override
    public String toString() {
      return rounded.stripTrailingZeros().toPlainString();
    }
  }

  record Text(String value) implements BenchValue {
    @Override
    public String toString() {
      return "\"" + CellTexts.shortened(value) + "\"";
    }
  }

  Pattern NUMERIC = Pattern.compile("\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?\\s*");
  Pattern ELAPSED = Pattern.compile(".*\\[[hms]+].*", Pattern.DOTALL);

  static BenchValue of(Optional<Cell> cell) {
    return cell.map(c -> of(c.value(), c.numberFormat())).orElseGet(Nothing::new);
  }

  private static BenchValue of(CellValue value, String format) {
    return switch (value) {
      case CellValue.Empty _ -> new Nothing();
      case CellValue.Number number -> number(number.value(), format);
      case CellValue.Text text -> text(text.value());
      case CellValue.Bool bool -> rounded(bool.value() ? 1 : 0, 2);
      case CellValue.Error error -> new Text(error.error().code());
    };
  }

  private static BenchValue number(double value, String format) {
    if (!NumberFormats.isDate(format) || ELAPSED.matcher(format).matches()) {
      return rounded(value, 2);
    }
    if (value >= 0 && value < 1) {
      long minutes = Math.round(value * 24 * 60 * 60) / 60;
      return new Text("%02d:%02d".formatted(minutes / 60, minutes % 60));
    }
    return rounded(value, 0);
  }

  private static BenchValue text(String text) {
    if (text.isEmpty()) {
      return new Nothing();
    }
    double number = NUMERIC.matcher(text).matches() ? Double.parseDouble(text.strip()) : Double.NaN;
    return Double.isFinite(number) ? rounded(number, 2) : new Text(text);
  }

  private static BenchValue rounded(double value, int digits) {
    BigDecimal number = new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN);
    return new Number(number.setScale(2, RoundingMode.UNNECESSARY));
  }
}
