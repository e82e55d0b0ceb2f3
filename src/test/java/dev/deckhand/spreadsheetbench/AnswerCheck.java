package dev.deckhand.spreadsheetbench;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Compares an answer with the golden one, cell by cell of the answer position. */
final class AnswerCheck {
  private AnswerCheck() {}

  /** A cell of the answer position that is not what it should be. */
  record Wrong(String anchor, BenchValue expected, BenchValue actual) {
    @Override
    public String toString() {
      return anchor + ": expected " + expected + ", was " + actual;
    }
  }

  static List<Wrong> wrong(String position, byte[] answer, byte[] golden) {
    try (XSSFWorkbook actual = new XSSFWorkbook(new ByteArrayInputStream(answer));
        XSSFWorkbook expected = new XSSFWorkbook(new ByteArrayInputStream(golden))) {
      List<Wrong> wrong = new ArrayList<>();
      for (SheetRange range : AnswerRanges.parse(position, expected.getSheetName(0))) {
        compare(range, actual.getSheet(range.sheet()), expected.getSheet(range.sheet()), wrong);
      }
      return wrong;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compare(
      SheetRange range, @Nullable Sheet actual, @Nullable Sheet expected, List<Wrong> wrong) {
    CellArea area = range.area();
    for (int row = area.firstRow(); row <= area.lastRow(); row++) {
      for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
        BenchValue is = BenchValue.of(cell(actual, row, column));
        BenchValue golden = BenchValue.of(cell(expected, row, column));
        if (!is.equals(golden)) {
          CellAddress at = new CellAddress(row, column);
          wrong.add(new Wrong(SheetRange.of(range.sheet(), at).toString(), golden, is));
        }
      }
    }
  }

  private static @Nullable Cell cell(@Nullable Sheet sheet, int row, int column) {
    Row cells = sheet == null ? null : sheet.getRow(row);
    return cells == null ? null : cells.getCell(column);
  }
}
