package dev.deckhand.plan;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the data of a pivot table comes from.
 *
 * @param range with the header row
 * @param table the table it is, if it is one
 * @param headers one for each column
 */
record PivotOrigin(
    SheetRange range, @Nullable String table, List<String> headers, SheetSnapshot sheet) {
  PivotOrigin {
    headers = List.copyOf(headers);
  }

  /** The column with a header; -1 where there is none. */
  int field(String name) {
    int exact = headers.indexOf(name);
    if (exact >= 0) {
      return exact;
    }
    for (int field = 0; field < headers.size(); field++) {
      if (headers.get(field).strip().equalsIgnoreCase(name.strip())) {
        return field;
      }
    }
    return -1;
  }

  /** Whether a column holds a number, or a formula that may give one. */
  boolean hasNumbers(int field) {
    CellArea area = range.area();
    int column = area.firstColumn() + field;
    CellArea data = new CellArea(area.firstRow() + 1, column, area.lastRow(), column);
    return sheet.cells(data).anyMatch(PivotOrigin::mayBeNumber);
  }

  private static boolean mayBeNumber(Cell cell) {
    return cell.value() instanceof CellValue.Number
        || (cell.hasFormula() && cell.value().isEmpty());
  }
}
