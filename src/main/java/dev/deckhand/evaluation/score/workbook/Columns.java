package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import java.util.Optional;

/** Columns of ranges that have a header row. */
final class Columns {
  private Columns() {}

  /** The cells below a header; empty when the range has no such header or nothing below it. */
  static Optional<CellArea> named(SheetSnapshot sheet, CellArea range, String header) {
    for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
      String text = text(sheet.value(range.firstRow(), column));
      if (range.rows() > 1 && text.equalsIgnoreCase(header.strip())) {
        return Optional.of(new CellArea(range.firstRow() + 1, column, range.lastRow(), column));
      }
    }
    return Optional.empty();
  }

  private static String text(CellValue value) {
    return value instanceof CellValue.Text text
        ? text.value().strip()
        : value.isEmpty() ? "" : CellTexts.of(value);
  }
}
