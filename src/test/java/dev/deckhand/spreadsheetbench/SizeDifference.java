package dev.deckhand.spreadsheetbench;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.LayoutOperation;
import dev.deckhand.plan.LineSize;
import dev.deckhand.plan.Operation;
import dev.deckhand.spreadsheetbench.WorkbookSide.SheetPair;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Widths of columns and heights of rows that someone set. */
final class SizeDifference implements Difference {
  private static final int COLUMNS = 64;
  private static final double STEP = 0.01;

  @Override
  public List<List<Operation>> proposals(
      WorkbookSide now, WorkbookSide golden, Supplier<String> ids) {
    List<List<Operation>> proposals = new ArrayList<>();
    for (SheetPair pair : now.pairs(golden)) {
      widths(pair, proposals, ids);
      heights(pair, proposals, ids);
    }
    return proposals;
  }

  private static void widths(
      SheetPair pair, List<List<Operation>> proposals, Supplier<String> ids) {
    int column = 0;
    while (column < COLUMNS) {
      double width = width(pair.golden().sheet(), column);
      int last = column;
      while (last < COLUMNS - 1 && width(pair.golden().sheet(), last + 1) == width) {
        last++;
      }
      if (isOtherWidth(pair, column, last)) {
        CellArea area = new CellArea(0, column, CellAddress.ROWS - 1, last);
        String columns = new SheetRange(pair.name(), area).toString();
        LineSize size = new LineSize.Exact(width);
        proposals.add(List.of(new LayoutOperation.SetColumnWidth(ids.get(), columns, size)));
      }
      column = last + 1;
    }
  }

  private static boolean isOtherWidth(SheetPair pair, int first, int last) {
    for (int column = first; column <= last; column++) {
      double golden = width(pair.golden().sheet(), column);
      if (Math.abs(width(pair.now().sheet(), column) - golden) > STEP) {
        return true;
      }
    }
    return false;
  }

  private static double width(XSSFSheet sheet, int column) {
    return sheet.getColumnWidth(column) / 256.0;
  }

  private static void heights(
      SheetPair pair, List<List<Operation>> proposals, Supplier<String> ids) {
    for (Row row : pair.golden().sheet()) {
      double height = row.getHeightInPoints();
      XSSFRow before = pair.now().sheet().getRow(row.getRowNum());
      boolean set = ((XSSFRow) row).getCTRow().getCustomHeight() && !row.getZeroHeight();
      if (set && (before == null || Math.abs(before.getHeightInPoints() - height) > STEP)) {
        CellArea area = new CellArea(row.getRowNum(), 0, row.getRowNum(), CellAddress.COLUMNS - 1);
        String rows = new SheetRange(pair.name(), area).toString();
        LineSize size = new LineSize.Exact(height);
        proposals.add(List.of(new LayoutOperation.SetRowHeight(ids.get(), rows, size)));
      }
    }
  }
}
