package dev.deckhand.document;

import java.util.List;

/**
 * A table (list object) of a worksheet.
 *
 * @param name the name formulas use
 * @param sheet the worksheet it is on
 * @param area header, data and totals together
 * @param headerRows 0 or 1
 * @param totalsRows 0 or 1
 * @param columns the column names, left to right
 */
public record TableInfo(
    String name,
    String sheet,
    CellArea area,
    int headerRows,
    int totalsRows,
    List<String> columns) {
  public TableInfo {
    columns = List.copyOf(columns);
  }
}
