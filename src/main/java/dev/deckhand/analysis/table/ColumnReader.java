package dev.deckhand.analysis.table;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import java.util.HashMap;
import java.util.Map;

/** Reads what a column holds from its first cells. */
final class ColumnReader {
  private static final int SAMPLE = 300;

  private ColumnReader() {}

  static DataColumn read(SheetSnapshot sheet, String header, CellArea cells) {
    Map<DataColumn.Kind, Integer> kinds = new HashMap<>();
    Map<String, Integer> formats = new HashMap<>();
    int column = cells.firstColumn();
    int end = (int) Math.min(cells.lastRow(), (long) cells.firstRow() + SAMPLE);
    for (int row = cells.firstRow(); row <= end; row++) {
      Cell cell = sheet.cell(row, column).orElse(null);
      if (cell == null || cell.isBlank()) {
        continue;
      }
      DataColumn.Kind kind = kind(cell);
      kinds.merge(kind, 1, Integer::sum);
      if (kind == DataColumn.Kind.NUMBER || kind == DataColumn.Kind.DATE) {
        formats.merge(cell.numberFormat(), 1, Integer::sum);
      }
    }
    return new DataColumn(
        column, header, most(kinds, DataColumn.Kind.EMPTY), most(formats, "General"), cells);
  }

  private static DataColumn.Kind kind(Cell cell) {
    return switch (cell.value()) {
      case CellValue.Number number ->
          NumberFormats.isDate(cell.numberFormat()) ? DataColumn.Kind.DATE : DataColumn.Kind.NUMBER;
      case CellValue.Text text -> DataColumn.Kind.TEXT;
      case CellValue.Bool bool -> DataColumn.Kind.TEXT;
      case CellValue.Error error -> DataColumn.Kind.NUMBER;
      case CellValue.Empty empty -> DataColumn.Kind.NUMBER;
    };
  }

  private static <T> T most(Map<T, Integer> counts, T otherwise) {
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }

  /** What a header cell shows. */
  static String header(SheetSnapshot sheet, int row, int column, boolean date1904) {
    return sheet
        .cell(row, column)
        .map(cell -> NumberFormats.text(cell.value(), cell.numberFormat(), date1904).strip())
        .filter(text -> !text.isEmpty())
        .orElse(CellAddress.columnName(column));
  }
}
