package dev.deckhand.spreadsheetbench;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.FormatOperation.FormatCells;
import dev.deckhand.plan.Operation;
import dev.deckhand.spreadsheetbench.WorkbookSide.SheetPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Cells that look otherwise: number formats, fonts, fills, borders, alignment. */
final class LookDifference implements Difference {
  /** Leaves room in the plan for the other kinds. */
  private static final int MOST = 300;

  @Override
  public List<List<Operation>> proposals(
      WorkbookSide now, WorkbookSide golden, Supplier<String> ids) {
    List<SheetRange> ranges = new ArrayList<>();
    List<CellFormat> formats = new ArrayList<>();
    for (SheetPair pair : now.pairs(golden)) {
      changes(pair)
          .forEach(
              (format, cells) -> {
                for (CellArea area : Rectangles.of(cells)) {
                  ranges.add(new SheetRange(pair.name(), area));
                  formats.add(format);
                }
              });
    }
    List<List<Operation>> proposals = new ArrayList<>();
    ranges.stream()
        .sorted(Comparator.comparingLong((SheetRange r) -> r.area().cells()).reversed())
        .limit(MOST)
        .forEach(
            range -> {
              CellFormat format = formats.get(ranges.indexOf(range));
              proposals.add(List.of(new FormatCells(ids.get(), range.toString(), format)));
            });
    return proposals;
  }

  /** Number of cells that still look otherwise. */
  static int between(WorkbookSide now, WorkbookSide golden) {
    return now.pairs(golden).stream()
        .flatMap(pair -> changes(pair).values().stream())
        .mapToInt(TreeSet::size)
        .sum();
  }

  private static Map<CellFormat, TreeSet<CellAddress>> changes(SheetPair pair) {
    Map<CellFormat, TreeSet<CellAddress>> changes = new LinkedHashMap<>();
    XSSFSheet now = pair.now().sheet();
    for (Row row : pair.golden().sheet()) {
      for (Cell cell : row) {
        CellAddress at = new CellAddress(cell.getRowIndex(), cell.getColumnIndex());
        CellFormat golden = CellLook.of((XSSFCellStyle) cell.getCellStyle());
        CellFormat change = CellLook.change(CellLook.of(style(now, at)), golden);
        if (change != null) {
          changes.computeIfAbsent(change, c -> new TreeSet<>()).add(at);
        }
      }
    }
    return changes;
  }

  private static XSSFCellStyle style(XSSFSheet sheet, CellAddress at) {
    Row row = sheet.getRow(at.row());
    Cell cell = row == null ? null : row.getCell(at.column());
    if (cell != null) {
      return (XSSFCellStyle) cell.getCellStyle();
    }
    XSSFCellStyle ofRow = row == null ? null : (XSSFCellStyle) row.getRowStyle();
    return ofRow != null ? ofRow : (XSSFCellStyle) sheet.getColumnStyle(at.column());
  }
}
