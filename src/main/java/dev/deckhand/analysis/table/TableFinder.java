package dev.deckhand.analysis.table;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.List;

/** Finds what can be asked about: tables and table-like blocks of the visible worksheets. */
public final class TableFinder {
  private static final int MAX_COLUMNS = 500;

  private TableFinder() {}

  /** The tables of all visible worksheets, in tab order. */
  public static List<DataTable> in(WorkbookSnapshot workbook) {
    List<DataTable> found = new ArrayList<>();
    for (SheetSnapshot sheet : workbook.sheets()) {
      if (sheet.visibility() == SheetVisibility.VISIBLE) {
        found.addAll(in(workbook, sheet));
      }
    }
    return found;
  }

  private static List<DataTable> in(WorkbookSnapshot workbook, SheetSnapshot sheet) {
    List<DataTable> found = new ArrayList<>();
    List<CellArea> taken = new ArrayList<>();
    for (TableInfo table : workbook.tables()) {
      int rows = table.area().rows() - table.headerRows() - table.totalsRows();
      if (table.sheet().equalsIgnoreCase(sheet.name()) && table.headerRows() == 1 && rows > 0) {
        taken.add(table.area());
        found.add(of(workbook, sheet, table));
      }
    }
    for (SheetBlocks.Block block : SheetBlocks.of(sheet, taken)) {
      CellArea area = block.area();
      int last = beforeTotals(sheet, area);
      found.add(of(workbook, sheet, area, last));
    }
    return found;
  }

  private static DataTable of(WorkbookSnapshot workbook, SheetSnapshot sheet, TableInfo table) {
    CellArea area = table.area();
    CellArea data =
        new CellArea(
            area.firstRow() + 1,
            area.firstColumn(),
            area.lastRow() - table.totalsRows(),
            area.lastColumn());
    List<DataColumn> columns = new ArrayList<>();
    for (int i = 0; i < Math.min(table.columns().size(), MAX_COLUMNS); i++) {
      CellArea cells = column(data, area.firstColumn() + i);
      columns.add(ColumnReader.read(sheet, table.columns().get(i).strip(), cells));
    }
    return new DataTable(
        sheet, table.name(), area.firstRow(), data, area.lastRow(), columns, workbook.date1904());
  }

  private static DataTable of(
      WorkbookSnapshot workbook, SheetSnapshot sheet, CellArea area, int last) {
    CellArea data = new CellArea(area.firstRow() + 1, area.firstColumn(), last, area.lastColumn());
    List<DataColumn> columns = new ArrayList<>();
    int end = Math.min(area.lastColumn(), area.firstColumn() + MAX_COLUMNS - 1);
    for (int i = area.firstColumn(); i <= end; i++) {
      String header = ColumnReader.header(sheet, area.firstRow(), i, workbook.date1904());
      columns.add(ColumnReader.read(sheet, header, column(data, i)));
    }
    return new DataTable(
        sheet, null, area.firstRow(), data, area.lastRow(), columns, workbook.date1904());
  }

  private static CellArea column(CellArea data, int column) {
    return new CellArea(data.firstRow(), column, data.lastRow(), column);
  }

  /** The last row before a total at the block's end and the notes below it. */
  private static int beforeTotals(SheetSnapshot sheet, CellArea area) {
    int nearEnd = Math.max(area.firstRow() + 1, area.lastRow() - 3);
    for (int row = nearEnd; row <= area.lastRow(); row++) {
      CellValue first = sheet.value(row, area.firstColumn());
      boolean total = first instanceof CellValue.Text text && Totals.isLabel(text.value());
      if (total && row > area.firstRow() + 1) {
        return row - 1;
      }
    }
    return area.lastRow();
  }
}
