package dev.deckhand.web.office.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * {@code insertWorksheetsFromBase64} as Excel on the web does it: cells and formats come along;
 * charts, comments and pivot tables do not.
 */
final class SheetInsertion {
  private final XSSFWorkbook target;
  private final Map<Short, CellStyle> styles = new HashMap<>();

  private SheetInsertion(XSSFWorkbook target) {
    this.target = target;
  }

  static void run(FakeWorkbook book, byte[] file, String name) {
    try (XSSFWorkbook from = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      XSSFSheet source = from.getSheet(name);
      book.change(poi -> new SheetInsertion(poi).copy(source, poi.createSheet(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copy(XSSFSheet source, XSSFSheet inserted) {
    for (Row row : source) {
      Row added = inserted.createRow(row.getRowNum());
      row.forEach(cell -> copy(cell, added.createCell(cell.getColumnIndex())));
    }
    source.getMergedRegions().forEach(inserted::addMergedRegion);
  }

  private void copy(Cell from, Cell to) {
    to.setCellStyle(
        styles.computeIfAbsent(
            from.getCellStyle().getIndex(),
            index -> {
              CellStyle style = target.createCellStyle();
              style.cloneStyleFrom(from.getCellStyle());
              return style;
            }));
    CellType type = from.getCellType();
    switch (type) {
      case NUMERIC -> to.setCellValue(from.getNumericCellValue());
      case STRING -> to.setCellValue(from.getStringCellValue());
      case BOOLEAN -> to.setCellValue(from.getBooleanCellValue());
      case ERROR -> to.setCellErrorValue(from.getErrorCellValue());
      case FORMULA -> formula(from, to);
      case BLANK, _NONE -> to.setBlank();
    }
  }

  private static void formula(Cell from, Cell to) {
    to.setCellFormula(from.getCellFormula());
    if (from.getCachedFormulaResultType() == CellType.NUMERIC) {
      to.setCellValue(from.getNumericCellValue());
    }
  }
}
