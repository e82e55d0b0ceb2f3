package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.document.CellAddress;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns some rows of which are computed from other rows: subtotals, results, running balances.
 */
final class ComputedRows {
  private static final int SAMPLE = 2_000;
  private static final Pattern CELL = Pattern.compile("(?<![A-Za-z!'])\\$?([A-Z]{1,3})\\$?(\\d+)");

  private ComputedRows() {}

  static boolean in(DataTable table, RowSet rows, DataColumn column) {
    return rows.stream()
        .limit(SAMPLE)
        .mapToObj(row -> table.sheet().cell(row, column.index()))
        .flatMap(Optional::stream)
        .map(cell -> cell.formula())
        .filter(Objects::nonNull)
        .anyMatch(formula -> reads(formula.text(), column, table));
  }

  /** Whether a formula reads data of its own column. */
  private static boolean reads(String formula, DataColumn column, DataTable table) {
    Matcher cell = CELL.matcher(formula);
    while (cell.find()) {
      int row = Integer.parseInt(cell.group(2)) - 1;
      boolean own = CellAddress.columnIndex(cell.group(1)) == column.index();
      if (own && row >= table.data().firstRow() && row <= table.data().lastRow()) {
        return true;
      }
    }
    return false;
  }

  static String doubt(DataTable table) {
    return "Rows of %s are computed from other rows, which would count twice; name the rows you mean"
        .formatted(table.label());
  }
}
