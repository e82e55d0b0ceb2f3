package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.plan.PivotFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a pivot table's grand total over a column must be, computed from the column's cells. */
final class PivotTotal {
  private PivotTotal() {}

  /**
   * The total.
   *
   * @param source header row and records
   * @return empty when there is no such column, or nothing in it to compute
   */
  static Optional<Double> of(
      SheetSnapshot sheet, CellArea source, String field, PivotFunction function) {
    return Columns.named(sheet, source, field).flatMap(column -> of(sheet, column, function));
  }

  private static Optional<Double> of(SheetSnapshot sheet, CellArea column, PivotFunction function) {
    List<Double> numbers = new ArrayList<>();
    List<CellValue> values = new ArrayList<>();
    sheet.eachValue(
        column,
        (_, _, value) -> {
          values.add(value);
          if (value instanceof CellValue.Number number) {
            numbers.add(number.value());
          }
        });
    double count = numbers.size();
    return switch (function) {
      case COUNT -> Optional.of((double) values.size());
      case COUNT_NUMBERS -> Optional.of(count);
      case SUM -> Optional.of(sum(numbers));
      case AVERAGE -> count == 0 ? Optional.empty() : Optional.of(sum(numbers) / count);
      case MAX -> numbers.stream().max(Double::compare);
      case MIN -> numbers.stream().min(Double::compare);
      case PRODUCT -> numbers.stream().reduce((a, b) -> a * b);
      case STD_DEV -> variance(numbers).map(Math::sqrt);
      case VAR -> variance(numbers);
    };
  }

  private static double sum(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).sum();
  }

  private static Optional<Double> variance(List<Double> numbers) {
    if (numbers.size() < 2) {
      return Optional.empty();
    }
    double mean = sum(numbers) / numbers.size();
    double squares = numbers.stream().mapToDouble(n -> (n - mean) * (n - mean)).sum();
    return Optional.of(squares / (numbers.size() - 1));
  }
}
