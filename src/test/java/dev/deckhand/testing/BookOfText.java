package dev.deckhand.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A real workbook written as text: one string a row, cells separated by {@code |}; {@code =…} is a
 * formula, numbers are numbers, {@code 2026-01-31} a date, {@code 12%} a percentage, {@code '12} a
 * text; blanks at the ends of cells do not count, those inside quotes do.
 */
public final class BookOfText {
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final CellStyle date = style("yyyy-mm-dd");
  private final CellStyle percent = style("0.0%");

  public static BookOfText of(String sheet, String... rows) {
    return new BookOfText().sheet(sheet, rows);
  }

  /** Adds a worksheet. */
  public BookOfText sheet(String name, String... rows) {
    XSSFSheet sheet = workbook.createSheet(name);
    for (int row = 0; row < rows.length; row++) {
      String[] texts = rows[row].split("\\|", -1);
      XSSFRow cells = sheet.createRow(row);
      for (int column = 0; column < texts.length; column++) {
        if (!texts[column].isBlank()) {
          put(cells.createCell(column), texts[column].strip());
        }
      }
    }
    return this;
  }

  private CellStyle style(String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private void put(Cell cell, String text) {
    if (text.startsWith("=")) {
      cell.setCellFormula(text.substring(1));
    } else if (text.startsWith("'")) {
      cell.setCellValue(text.substring(1));
    } else if (text.startsWith("\"") && text.endsWith("\"")) {
      cell.setCellValue(text.substring(1, text.length() - 1));
    } else if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
      cell.setCellValue(LocalDate.parse(text));
      cell.setCellStyle(date);
    } else if (text.matches("-?\\d+(\\.\\d+)?%")) {
      cell.setCellValue(Double.parseDouble(text.replace("%", "")) / 100);
      cell.setCellStyle(percent);
    } else if (text.matches("-?\\d+(\\.\\d+)?")) {
      cell.setCellValue(Double.parseDouble(text));
    } else {
      cell.setCellValue(text);
    }
  }

  /** The file; formulas hold their values. */
  public byte[] bytes() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      workbook.write(out);
      workbook.close();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
