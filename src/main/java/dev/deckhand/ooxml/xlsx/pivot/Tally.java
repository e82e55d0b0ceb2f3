package dev.deckhand.ooxml.xlsx.pivot;

import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import dev.deckhand.plan.PivotFunction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the values that fall into one cell of a pivot table come to. */
final class Tally {
  private long filled;
  private long numbers;
  private double sum;
  private double product = 1;
  private double least = Double.POSITIVE_INFINITY;
  private double most = Double.NEGATIVE_INFINITY;
  private double mean;
  private double squares;
  private @Nullable CellError error;
  private boolean unknown;

  void add(SourceCell cell) {
    unknown |= !cell.known();
    switch (cell.value()) {
      case CellValue.Empty e -> {}
      case CellValue.Text t -> filled++;
      case CellValue.Bool b -> filled++;
      case CellValue.Error e -> {
        filled++;
        error = error == null ? e.error() : error;
      }
      case CellValue.Number n -> {
        filled++;
        number(n.value());
      }
    }
  }

  private void number(double value) {
    numbers++;
    sum += value;
    product *= value;
    least = Math.min(least, value);
    most = Math.max(most, value);
    double off = value - mean;
    mean += off / numbers;
    squares += off * (value - mean);
  }

  /** The result, empty where there is nothing to sum up; none where a value is not known. */
  Optional<CellValue> result(PivotFunction function) {
    if (unknown) {
      return Optional.empty();
    }
    if (filled == 0) {
      return Optional.of(CellValue.EMPTY);
    }
    boolean counts = function == PivotFunction.COUNT || function == PivotFunction.COUNT_NUMBERS;
    CellError found = error;
    return Optional.of(found != null && !counts ? CellValue.of(found) : value(function));
  }

  private CellValue value(PivotFunction function) {
    return switch (function) {
      case SUM -> number(sum, 0);
      case COUNT -> CellValue.of(filled);
      case AVERAGE -> number(sum / numbers, 1);
      case MAX -> CellValue.of(numbers == 0 ? 0 : most);
      case MIN -> CellValue.of(numbers == 0 ? 0 : least);
      case PRODUCT -> number(numbers == 0 ? 0 : product, 0);
      case COUNT_NUMBERS -> CellValue.of(numbers);
      case STD_DEV -> number(Math.sqrt(squares / (numbers - 1)), 2);
      case VAR -> number(squares / (numbers - 1), 2);
    };
  }

  private CellValue number(double value, int least) {
    if (numbers < least) {
      return CellValue.of(CellError.DIV0);
    }
    return Double.isFinite(value) ? CellValue.of(value) : CellValue.of(CellError.NUM);
  }
}
