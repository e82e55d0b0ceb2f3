package dev.deckhand.samples;

import java.util.HexFormat;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How a cell looks; colours are RRGGBB, an empty one means the default. */
record Look(
    String format,
    int size,
    boolean bold,
    boolean italic,
    String ink,
    String fill,
    HorizontalAlignment align,
    boolean wrap,
    boolean ruled) {

  static final String TEAL = "17494D";
  static final String PALE = "E4EFEE";

  static final Look TEXT =
      new Look("General", 10, false, false, "", "", HorizontalAlignment.GENERAL, false, false);
  static final Look TITLE = TEXT.size(16).strong().ink(TEAL);
  static final Look NOTE = TEXT.slanted().ink("6B7478");
  static final Look HEADER =
      TEXT.strong().ink("FFFFFF").fill(TEAL).align(HorizontalAlignment.CENTER).wrapped();
  static final Look WHOLE = TEXT.format("#,##0;[Red]-#,##0");
  static final Look MONEY = TEXT.format("#,##0.00;[Red]-#,##0.00");
  static final Look PERCENT = TEXT.format("0.0%;[Red]-0.0%");
  static final Look DATE = TEXT.format("yyyy-mm-dd").align(HorizontalAlignment.CENTER);
  static final Look MONTH = TEXT.format("mmm yyyy").align(HorizontalAlignment.LEFT);

  Look format(String newFormat) {
    return new Look(newFormat, size, bold, italic, ink, fill, align, wrap, ruled);
  }

  Look size(int points) {
    return new Look(format, points, bold, italic, ink, fill, align, wrap, ruled);
  }

  Look strong() {
    return new Look(format, size, true, italic, ink, fill, align, wrap, ruled);
  }

  Look slanted() {
    return new Look(format, size, bold, true, ink, fill, align, wrap, ruled);
  }

  Look ink(String rgb) {
    return new Look(format, size, bold, italic, rgb, fill, align, wrap, ruled);
  }

  Look fill(String rgb) {
    return new Look(format, size, bold, italic, ink, rgb, align, wrap, ruled);
  }

  Look align(HorizontalAlignment side) {
    return new Look(format, size, bold, italic, ink, fill, side, wrap, ruled);
  }

  Look wrapped() {
    return new Look(format, size, bold, italic, ink, fill, align, true, ruled);
  }

  Look centred() {
    return align(HorizontalAlignment.CENTER);
  }

  /** Text that keeps off the number to its left. */
  Look indented() {
    return align(HorizontalAlignment.LEFT);
  }

  /** Bold above a pale ground with a rule on top: the look of totals. */
  Look total() {
    return new Look(format, size, true, italic, ink, PALE, align, wrap, true);
  }

  /** Blue on pale yellow: a number that a person may change. */
  Look input() {
    return ink("1F4FA3").fill("FFF8DC");
  }

  XSSFCellStyle in(XSSFWorkbook workbook) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(workbook));
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setAlignment(align);
    style.setVerticalAlignment(wrap ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
    style.setIndention((short) (align == HorizontalAlignment.LEFT ? 1 : 0));
    style.setWrapText(wrap);
    if (!fill.isEmpty()) {
      style.setFillForegroundColor(color(fill));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    if (ruled) {
      style.setBorderTop(BorderStyle.THIN);
    }
    return style;
  }

  static XSSFColor color(String rgb) {
    return new XSSFColor(HexFormat.of().parseHex("FF" + rgb), null);
  }

  private XSSFFont font(XSSFWorkbook workbook) {
    XSSFFont font = workbook.createFont();
    font.setFontName("Arial");
    font.setFontHeightInPoints((short) size);
    font.setBold(bold);
    font.setItalic(italic);
    if (!ink.isEmpty()) {
      font.setColor(color(ink));
    }
    return font;
  }
}
