package dev.deckhand.assist;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.deckhand.analysis.trace.ShownValue;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.CellFormats;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A rectangle of a worksheet as a table shows it: only stored cells are listed. Component names are
 * part of the HTTP contract.
 *
 * @param range what is shown, with the workbook's own spelling of the sheet
 * @param columns letters of all columns in the range
 * @param merged A1 areas of merged cells that touch it
 * @param truncated whether there are more stored cells in the range than are listed
 */
public record CellWindow(
    String range, List<String> columns, List<Row> rows, List<String> merged, boolean truncated) {
  private static final int MAX_CELLS = 10_000;
  private static final int MAX_COLUMNS = 1_000;

  public CellWindow {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    merged = List.copyOf(merged);
  }

  /**
   * A row that has stored cells.
   *
   * @param row one-based
   */
  public record Row(int row, boolean hidden, List<ShownCell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell as it is shown.
   *
   * @param value number, text, boolean or error code; {@code null} when empty
   * @param text what the cell shows
   * @param type {@code number}, {@code date}, {@code text}, {@code boolean}, {@code error} or
   *     {@code empty}
   * @param format what it looks like; {@code null} unless formats were asked for
   */
  public record ShownCell(
      String address,
      @Nullable Object value,
      String text,
      String type,
      @Nullable String formula,
      String numberFormat,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CellFormat format) {

    static ShownCell of(Cell cell, boolean date1904, @Nullable CellFormat format) {
      ShownValue shown = ShownValue.of(cell.value(), cell.numberFormat(), date1904);
      return new ShownCell(
          cell.address().toString(),
          shown.value(),
          shown.text(),
          shown.type(),
          cell.formula() == null ? null : cell.formula().text(),
          cell.numberFormat(),
          format);
    }
  }

  /**
   * The window on a range.
   *
   * @throws IllegalArgumentException when the workbook has no such worksheet
   */
  public static CellWindow of(WorkbookSnapshot workbook, SheetRange range) {
    return of(workbook, range, null);
  }

  /**
   * The window on a range, with what its cells look like.
   *
   * @param formats {@code null} to leave them out
   * @throws IllegalArgumentException when the workbook has no such worksheet
   */
  public static CellWindow of(
      WorkbookSnapshot workbook, SheetRange range, @Nullable CellFormats formats) {
    SheetSnapshot sheet =
        workbook
            .sheet(range.sheet())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "There is no worksheet \"" + range.sheet() + "\""));
    CellArea area = range.area();
    int lastColumn = Math.min(area.lastColumn(), area.firstColumn() + MAX_COLUMNS - 1);
    List<Row> rows = new ArrayList<>();
    List<ShownCell> cells = new ArrayList<>();
    int listed = 0;
    int row = -1;
    Iterator<Cell> stored =
        sheet.cells(area).filter(c -> c.address().column() <= lastColumn).iterator();
    while (stored.hasNext() && listed < MAX_CELLS) {
      Cell cell = stored.next();
      if (cell.address().row() != row && !cells.isEmpty()) {
        rows.add(new Row(row + 1, sheet.isRowHidden(row), cells));
        cells = new ArrayList<>();
      }
      row = cell.address().row();
      CellFormat format = formats == null ? null : formats.of(sheet.name(), cell.address());
      cells.add(ShownCell.of(cell, workbook.date1904(), format));
      listed++;
    }
    if (!cells.isEmpty()) {
      rows.add(new Row(row + 1, sheet.isRowHidden(row), cells));
    }
    return new CellWindow(
        new SheetRange(sheet.name(), area).toString(),
        IntStream.rangeClosed(area.firstColumn(), lastColumn)
            .mapToObj(CellAddress::columnName)
            .toList(),
        rows,
        sheet.mergedAreas().stream().filter(area::intersects).map(CellArea::toString).toList(),
        stored.hasNext() || reachesBeyond(sheet, area, lastColumn));
  }

  private static boolean reachesBeyond(SheetSnapshot sheet, CellArea area, int lastColumn) {
    return sheet.usedArea().filter(used -> used.lastColumn() > lastColumn).isPresent()
        && lastColumn < area.lastColumn();
  }
}
