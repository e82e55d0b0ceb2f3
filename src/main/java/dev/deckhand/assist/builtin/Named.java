package dev.deckhand.assist.builtin;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.TableFinder;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The numbers of a workbook's tables by the names of row and column; names used twice have none.
 */
final class Named {
  private static final int MOST_ROWS = 5_000;

  private final Map<String, Double> numbers = new HashMap<>();
  private final Map<String, Boolean> labels = new HashMap<>();

  Named(WorkbookSnapshot workbook) {
    for (DataTable table : TableFinder.in(workbook)) {
      int last = Math.min(table.lastRow(), table.data().firstRow() + MOST_ROWS);
      for (int row = table.data().firstRow(); row <= last; row++) {
        row(table, row);
      }
    }
  }

  private void row(DataTable table, int row) {
    CellValue first = table.sheet().value(row, table.data().firstColumn());
    if (table.sheet().isRowHidden(row) || !(first instanceof CellValue.Text text)) {
      return;
    }
    String label = plain(text.value());
    labels.put(label, true);
    for (DataColumn column : table.columns()) {
      if (table.sheet().value(row, column.index()) instanceof CellValue.Number(double number)) {
        numbers.merge(
            label + "\n" + plain(column.header()),
            number,
            (known, other) -> known.equals(other) ? known : Double.NaN);
      }
    }
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }

  /** Whether a row of a table has this name. */
  boolean knows(String label) {
    return labels.containsKey(plain(label));
  }

  /** The number where the two meet; none where there is none, or several that differ. */
  OptionalDouble number(String label, String header) {
    Double number = numbers.get(plain(label) + "\n" + plain(header));
    return number == null || number.isNaN() ? OptionalDouble.empty() : OptionalDouble.of(number);
  }
}
