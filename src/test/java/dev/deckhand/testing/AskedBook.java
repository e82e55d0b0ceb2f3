package dev.deckhand.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/**
 * A workbook whose cells ask DECKHAND.ASK, as Excel saves it: custom functions have a prefix in the
 * file, and their last values beside them. {@code B4} has no answer yet.
 */
public final class AskedBook {
  private AskedBook() {}

  public static byte[] make() {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.createSheet("Data");
      row(sheet, 0, "Comment", "Class", "Score");
      text(row(sheet, 1, "crash"), 1, "_xldudf_DECKHAND_ASK(\"class?\",A2)", "bug");
      text(row(sheet, 2, "lovely"), 1, "UPPER(_xldudf_DECKHAND_ASK(\"class?\",A3))", "praise");
      error(row(sheet, 3, "slow"), 1, "DECKHAND.ASK(\"class?\",A4)");
      text(row(sheet, 4, "odd"), 1, "DECKHAND.ASK(\"class?\",A5)", "'=1+1");
      number(sheet.getRow(1), 2, "_xldudf_DECKHAND_ASK(\"score?\",A2)", "12.5");
      number(sheet.getRow(2), 2, "C2*2", "25");
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static XSSFRow row(XSSFSheet sheet, int number, String... texts) {
    XSSFRow row = sheet.createRow(number);
    for (int column = 0; column < texts.length; column++) {
      row.createCell(column).setCellValue(texts[column]);
    }
    return row;
  }

  /** POI takes no function it does not know. */
  private static CTCell asking(XSSFRow row, int column, String formula) {
    CTCell cell = row.createCell(column).getCTCell();
    cell.addNewF().setStringValue(formula);
    return cell;
  }

  private static void text(XSSFRow row, int column, String formula, String value) {
    CTCell cell = asking(row, column, formula);
    cell.setT(STCellType.STR);
    cell.setV(value);
  }

  private static void number(XSSFRow row, int column, String formula, String value) {
    asking(row, column, formula).setV(value);
  }

  private static void error(XSSFRow row, int column, String formula) {
    CTCell cell = asking(row, column, formula);
    cell.setT(STCellType.E);
    cell.setV("#N/A");
  }
}
