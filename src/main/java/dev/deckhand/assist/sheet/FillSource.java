package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.ask.TableChoice;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.document.CellValue;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** The column that values are made from: the one for whose rows most values can be made. */
final class FillSource {
  private static final int SAMPLE = 500;
  private static final double MOST = 0.6;

  private FillSource() {}

  /** A column that is named comes first; else exactly one must do. */
  static Optional<DataColumn> of(
      TableChoice choice,
      FillPlace place,
      Predicate<DataColumn> kind,
      BiFunction<Integer, DataColumn, Optional<String>> value) {
    List<DataColumn> fitting =
        choice.table().columns().stream()
            .filter(kind)
            .filter(c -> share(choice.table(), place, c, value) > MOST)
            .toList();
    return choice.named().stream()
        .filter(fitting::contains)
        .findFirst()
        .or(() -> fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty());
  }

  private static double share(
      DataTable table,
      FillPlace place,
      DataColumn column,
      BiFunction<Integer, DataColumn, Optional<String>> value) {
    int[] rows =
        place
            .rows()
            .limit(SAMPLE)
            .filter(row -> !table.sheet().value(row, column.index()).isEmpty())
            .toArray();
    int made = 0;
    for (int row : rows) {
      made += value.apply(row, column).isPresent() ? 1 : 0;
    }
    return rows.length == 0 ? 0 : (double) made / rows.length;
  }

  static Optional<Double> number(DataTable table, int row, DataColumn column) {
    return table.sheet().value(row, column.index()) instanceof CellValue.Number(double number)
        ? Optional.of(number)
        : Optional.empty();
  }
}
