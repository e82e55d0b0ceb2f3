package dev.deckhand.samples;

import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Figures of the quarter after the audit: what the deck of the review has to follow. */
final class QuarterFigures {

  private static final Object[][] ROWS = {
    {"Revenue", 986.9, 1_204.5, "=C4/B4-1"},
    {"Cost of goods", 613.7, 741.6, "=C5/B5-1"},
    {"Gross profit", "=B4-B5", "=C4-C5", "=C6/B6-1"},
    {"Gross margin", "=B6/B4", "=C6/C4", "=C7-B7"},
    {"Orders", 416, 498, "=C8/B8-1"}
  };

  private QuarterFigures() {}

  static byte[] make() throws IOException {
    Book book = new Book();
    XSSFSheet sheet = book.sheet("Figures", 20, 12, 12, 12);
    book.put(sheet, "A1", "Fourth quarter after the audit, EUR thousand", Look.TITLE);
    book.row(sheet, 3, Look.HEADER, "EUR thousand", "Q4 2024", "Q4 2025", "Change");
    for (int i = 0; i < ROWS.length; i++) {
      int row = 4 + i;
      Look look = i == 3 ? Look.PERCENT : i == 4 ? Look.WHOLE : Look.TEXT.format("#,##0.0");
      book.put(sheet, "A" + row, ROWS[i][0], Look.TEXT);
      book.put(sheet, "B" + row, ROWS[i][1], look);
      book.put(sheet, "C" + row, ROWS[i][2], look);
      book.put(sheet, "D" + row, ROWS[i][3], Look.PERCENT);
    }
    book.calculate();
    book.print(sheet, 3);
    return book.save("Quarter figures", "Q4 2025 after the audit");
  }
}
