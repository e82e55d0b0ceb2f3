package dev.deckhand.ooxml.xlsx.pivot;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.DocumentProblem;

/**
 * Where the parts of a pivot table are: filters on top, an empty row, the table itself.
 *
 * @param table without the filters
 * @param whole all of it
 * @param headerRows rows of the table above the first result
 */
public record PivotShape(CellArea table, CellArea whole, int headerRows) {

  /**
   * The cells a pivot table fills.
   *
   * @throws DocumentProblem when it reaches beyond the worksheet
   */
  public static PivotShape of(PivotTotals totals, CellAddress first) {
    PivotDescription pivot = totals.pivot();
    int filters = pivot.filters().size();
    int above = filters == 0 ? 0 : filters + 1;
    int levels = pivot.columns().size() + (pivot.hasSeveralValues() ? 1 : 0);
    int header = pivot.columns().isEmpty() ? 1 : 1 + levels;
    int lastRow = first.row() + above + header + totals.rows().size() - 1;
    int lastColumn = first.column() + totals.columns().size();
    if (lastRow >= CellAddress.ROWS || lastColumn >= CellAddress.COLUMNS) {
      throw new DocumentProblem(
          DocumentProblem.Code.TOO_LARGE,
          "From %s on, the pivot table would reach beyond the worksheet: %,d rows, %,d columns"
              .formatted(first, lastRow - first.row() + 1, totals.columns().size() + 1),
          "Choose a target further up and left, or fields with fewer different values.");
    }
    CellArea table = new CellArea(first.row() + above, first.column(), lastRow, lastColumn);
    return new PivotShape(table, table.union(CellArea.of(first)), header);
  }
}
