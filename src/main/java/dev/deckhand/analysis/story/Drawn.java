package dev.deckhand.analysis.story;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.document.CellValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Chooses the columns of a table that one chart can show: of one unit, parts without their sum. */
final class Drawn {
  private static final Pattern TOTAL =
      Pattern.compile("(?iu)\\s*(?:(?:grand )?total|sum|summe|gesamt|year total|ytd)\\b.*");
  private static final int MOST_PARTS = 12;

  /** Columns this many times smaller or larger would not be seen, or hide the others. */
  private static final double SMALLEST_SHARE = 50;

  private Drawn() {}

  /** The columns; none where the numbers are of several units in one column, or are only codes. */
  static List<DataColumn> of(DataTable table, List<DataColumn> numbers, int[] rows) {
    List<DataColumn> measured =
        numbers.stream()
            .filter(column -> !isCode(table, column, rows) && oneUnit(table, column, rows))
            .toList();
    if (measured.isEmpty()) {
      return List.of();
    }
    String format = measured.getFirst().numberFormat();
    List<DataColumn> alike =
        measured.stream().filter(column -> column.numberFormat().equals(format)).toList();
    List<DataColumn> totals = alike.stream().filter(c -> isTotal(c)).toList();
    List<DataColumn> parts = alike.stream().filter(c -> !isTotal(c)).toList();
    if (parts.isEmpty() || (parts.size() > MOST_PARTS && !totals.isEmpty())) {
      return totals.subList(0, 1);
    }
    double scale = largest(table, parts.getFirst(), rows);
    return parts.stream()
        .filter(column -> largest(table, column, rows) * SMALLEST_SHARE >= scale)
        .filter(column -> largest(table, column, rows) <= scale * SMALLEST_SHARE)
        .limit(MOST_PARTS)
        .toList();
  }

  private static boolean isTotal(DataColumn column) {
    return TOTAL.matcher(column.header()).matches();
  }

  /** Whole numbers that only ever rise and have no format of their own number the rows. */
  private static boolean isCode(DataTable table, DataColumn column, int[] rows) {
    if (!column.numberFormat().equals("General") && !column.numberFormat().equals("0")) {
      return false;
    }
    double last = Double.NEGATIVE_INFINITY;
    for (int row : rows) {
      CellValue value = table.sheet().value(row, column.index());
      if (!(value instanceof CellValue.Number(double number))
          || number != Math.rint(number)
          || number <= last) {
        return false;
      }
      last = number;
    }
    return rows.length > 2;
  }

  private static double largest(DataTable table, DataColumn column, int[] rows) {
    double largest = 0;
    for (int row : rows) {
      CellValue value = table.sheet().value(row, column.index());
      if (value instanceof CellValue.Number(double number)) {
        largest = Math.max(largest, Math.abs(number));
      }
    }
    return largest;
  }

  private static boolean oneUnit(DataTable table, DataColumn column, int[] rows) {
    Set<Boolean> percent = new HashSet<>();
    for (int row : rows) {
      table
          .sheet()
          .cell(row, column.index())
          .filter(cell -> !cell.isBlank())
          .ifPresent(cell -> percent.add(cell.numberFormat().contains("%")));
    }
    return percent.size() == 1;
  }
}
