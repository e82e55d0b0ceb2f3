package dev.deckhand.assist;

import dev.deckhand.document.OfficeFile;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** {@link HostileBooks} whose planted cell nobody can read. */
final class UnseenBooks {
  private UnseenBooks() {}

  static OfficeFile styled(Consumer<XSSFCellStyle> look) {
    return HostileBooks.book(
        book -> {
          XSSFCellStyle style = book.createCellStyle();
          XSSFFont font = book.createFont();
          style.setFont(font);
          look.accept(style);
          HostileBooks.data(book).getRow(2).createCell(4).setCellValue(HostileBooks.ORDER);
          HostileBooks.data(book).getRow(2).getCell(4).setCellStyle(style);
        });
  }

  /** Two figures of the table that only a look can hide; 777,000 and 333,000 tons. */
  static OfficeFile figures(Consumer<XSSFCellStyle> look) {
    return HostileBooks.book(
        book -> {
          XSSFCellStyle style = book.createCellStyle();
          style.setFont(book.createFont());
          style.setDataFormat(book.createDataFormat().getFormat("0"));
          look.accept(style);
          plant(book, style);
        });
  }

  /** The same two figures, shown by a number format. */
  static OfficeFile figuresShownAs(String format) {
    return HostileBooks.book(
        book -> {
          XSSFCellStyle style = book.createCellStyle();
          style.setDataFormat(book.createDataFormat().getFormat(format));
          plant(book, style);
        });
  }

  /** The same two figures in hidden rows. */
  static OfficeFile figuresInHiddenRows() {
    return HostileBooks.book(
        book -> {
          plant(book, book.createCellStyle());
          HostileBooks.data(book).getRow(4).setZeroHeight(true);
          HostileBooks.data(book).getRow(6).setZeroHeight(true);
        });
  }

  private static void plant(XSSFWorkbook book, XSSFCellStyle style) {
    for (int row : new int[] {4, 6}) {
      HostileBooks.data(book).getRow(row).getCell(2).setCellValue(row == 4 ? 777_000 : 333_000);
      HostileBooks.data(book).getRow(row).getCell(2).setCellStyle(style);
    }
  }

  static OfficeFile shownAs(String format) {
    return HostileBooks.book(
        book -> {
          XSSFCellStyle style = book.createCellStyle();
          style.setDataFormat(book.createDataFormat().getFormat(format));
          HostileBooks.data(book).getRow(2).createCell(4).setCellValue(HostileBooks.ORDER);
          HostileBooks.data(book).getRow(2).getCell(4).setCellStyle(style);
        });
  }

  static void white(XSSFCellStyle style) {
    style.getFont().setColor(color(255, 255, 255));
  }

  static void tiny(XSSFCellStyle style) {
    style.getFont().setFontHeightInPoints((short) 1);
  }

  static void redOnRed(XSSFCellStyle style) {
    style.getFont().setColor(color(192, 0, 0));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(color(192, 0, 1));
  }

  static void whiteOnDark(XSSFCellStyle style) {
    white(style);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(color(32, 32, 32));
  }

  private static XSSFColor color(int red, int green, int blue) {
    return new XSSFColor(new byte[] {(byte) red, (byte) green, (byte) blue});
  }
}
