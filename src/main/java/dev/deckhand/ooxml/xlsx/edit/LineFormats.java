package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Formats of whole rows and columns: cells that are not stored take theirs from there. */
final class LineFormats {
  private LineFormats() {}

  /** Changes the formats of the lines an area consists of; an area of cells has none. */
  static void change(SheetDraft sheet, CellArea area, IntUnaryOperator format) {
    if (area.isWholeColumns()) {
      columns(sheet, area, format);
    } else if (area.isWholeRows()) {
      for (int row = area.firstRow(); row <= area.lastRow(); row++) {
        sheet.rowStyle(row, format.applyAsInt(Math.max(0, sheet.rowStyle(row))));
      }
    }
  }

  static void clear(SheetDraft sheet, CellArea area) {
    change(sheet, area, style -> 0);
  }

  private static void columns(SheetDraft sheet, CellArea area, IntUnaryOperator format) {
    List<Integer> styledRows =
        IntStream.concat(
                sheet.stored().facts().styledRows().stream().mapToInt(Integer::intValue),
                sheet.rowStyles().keySet().stream().mapToInt(Integer::intValue))
            .distinct()
            .boxed()
            .toList();
    for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
      if (area.columns() < CellAddress.COLUMNS) {
        crossings(sheet, styledRows, column, format);
      }
      sheet.columnStyle(column, format.applyAsInt(sheet.columnStyle(column)));
    }
    if (area.columns() == CellAddress.COLUMNS) {
      styledRows.forEach(row -> sheet.rowStyle(row, format.applyAsInt(sheet.rowStyle(row))));
    }
  }

  /** Where a formatted row crosses the column, the cell itself must say what the column says. */
  private static void crossings(
      SheetDraft sheet, List<Integer> rows, int column, IntUnaryOperator format) {
    for (int row : rows) {
      CellAddress cell = new CellAddress(row, column);
      if (!sheet.stored().isStored(row, column)) {
        sheet.style(cell, format.applyAsInt(sheet.style(cell)));
      }
    }
  }
}
