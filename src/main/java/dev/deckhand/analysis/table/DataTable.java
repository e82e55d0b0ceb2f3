package dev.deckhand.analysis.table;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows under headers: a table of the workbook or a block of cells that reads like one.
 *
 * @param name the name of the table, or {@code null} for a plain block
 * @param headerRow zero-based row of the headers
 * @param data the cells below the headers, totals at the end left out
 * @param lastRow zero-based last row that belongs to it, totals included
 * @param date1904 whether its dates count from 1904
 */
public record DataTable(
    SheetSnapshot sheet,
    @Nullable String name,
    int headerRow,
    CellArea data,
    int lastRow,
    List<DataColumn> columns,
    boolean date1904) {
  public DataTable {
    columns = List.copyOf(columns);
  }

  /** The table's name, else its worksheet's. */
  public String label() {
    return name == null ? sheet.name() : name;
  }

  /** The cells of a column. */
  public SheetRange range(DataColumn column) {
    return new SheetRange(sheet.name(), column.cells());
  }

  /** A cell of a column. */
  public SheetRange cell(int row, DataColumn column) {
    return SheetRange.of(sheet.name(), new CellAddress(row, column.index()));
  }

  /** The cell with a column's header. */
  public SheetRange headerCell(DataColumn column) {
    return cell(headerRow, column);
  }

  /** All of it, headers and totals included. */
  public CellArea area() {
    return new CellArea(headerRow, data.firstColumn(), lastRow, data.lastColumn());
  }

  /** The column at a worksheet column. */
  public Optional<DataColumn> column(int index) {
    return columns.stream().filter(c -> c.index() == index).findFirst();
  }
}
