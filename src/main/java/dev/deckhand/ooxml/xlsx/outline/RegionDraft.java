package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.WorkbookOutline.Column;
import dev.deckhand.document.WorkbookOutline.Region;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import java.util.ArrayList;
import java.util.List;

/**
 * A region that was found and is still to be described.
 *
 * @param area its cells from the first header row on
 * @param totals whether its last row adds up the others
 */
record RegionDraft(CellArea area, Headers headers, boolean totals) {
  private static final int WIDEST = 256;

  /** What stands below headers, to the end of a block. */
  static RegionDraft below(Headers headers, CellArea block) {
    CellArea area =
        new CellArea(headers.first(), block.firstColumn(), block.lastRow(), block.lastColumn());
    boolean totals =
        headers.firstBodyRow() < block.lastRow() && TotalsRow.is(headers.sheet(), area);
    return new RegionDraft(area, headers, totals);
  }

  Region region() {
    int width = Math.min(area.columns(), WIDEST);
    int left = area.firstColumn();
    int top = headers.firstBodyRow();
    int bottom = totals ? area.lastRow() - 1 : area.lastRow();
    int rows = Math.max(0, bottom - top + 1);
    SheetCells sheet = headers.sheet();
    ColumnProfile[] profiles = new ColumnProfile[width];
    for (int i = 0; i < width; i++) {
      ColumnFigures figures = new ColumnFigures(width, rows, headers.date1904());
      profiles[i] = new ColumnProfile(sheet::numberFormat, sheet::showsNothing, figures);
    }
    int shown = 0;
    for (int from = top; from <= bottom; from++) {
      int end = shownUntil(sheet, from, bottom);
      if (end > from) {
        sheet.walk(new CellArea(from, left, end - 1, left + width - 1)).values(profiles);
        shown += end - from;
        from = end;
      }
    }
    List<Column> columns = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      String letter = CellAddress.columnName(left + i);
      columns.add(profiles[i].column(letter, headers.text(left + i), shown));
    }
    List<String> texts = columns.stream().map(Column::header).toList();
    return new Region(area.toString(), headers.rows(), headers.title(), totals, texts, columns);
  }

  /** The first row from one on that is hidden, or the one after the last. */
  private static int shownUntil(SheetCells sheet, int from, int last) {
    int row = from;
    while (row <= last && !sheet.isRowHidden(row)) {
      row++;
    }
    return row;
  }
}
