package dev.deckhand.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A workbook under construction. Rows and columns are named as in the sheet: 1 and "A" first. */
final class Book {

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Map<Look, XSSFCellStyle> styles = new HashMap<>();

  Book() {
    workbook.getFontAt(0).setFontName("Arial");
    workbook.getFontAt(0).setFontHeightInPoints((short) 10);
  }

  XSSFWorkbook workbook() {
    return workbook;
  }

  XSSFSheet sheet(String name, int... widths) {
    XSSFSheet sheet = workbook.createSheet(name);
    for (int column = 0; column < widths.length; column++) {
      sheet.setColumnWidth(column, widths[column] * 256);
    }
    return sheet;
  }

  XSSFCellStyle style(Look look) {
    return styles.computeIfAbsent(look, missing -> missing.in(workbook));
  }

  /** Puts a text, number, date or, from a leading "=", a formula; null leaves a styled blank. */
  XSSFCell put(XSSFSheet sheet, String address, @Nullable Object value, Look look) {
    CellReference at = new CellReference(address);
    XSSFRow row = sheet.getRow(at.getRow());
    XSSFCell cell = (row == null ? sheet.createRow(at.getRow()) : row).createCell(at.getCol());
    cell.setCellStyle(style(look));
    set(cell, value);
    return cell;
  }

  /** Puts values side by side from column A on, all with the same look. */
  void row(XSSFSheet sheet, int row, Look look, @Nullable Object... values) {
    for (int column = 0; column < values.length; column++) {
      put(sheet, column(column) + row, values[column], look);
    }
  }

  private static void set(XSSFCell cell, @Nullable Object value) {
    switch (value) {
      case null -> cell.setBlank();
      case Number number -> cell.setCellValue(number.doubleValue());
      case LocalDate date -> cell.setCellValue(date);
      case String text when text.startsWith("=") -> cell.setCellFormula(text.substring(1));
      default -> cell.setCellValue(value.toString());
    }
  }

  void name(String name, String refersTo) {
    XSSFName defined = workbook.createName();
    defined.setNameName(name);
    defined.setRefersToFormula(refersTo);
  }

  /** Makes a table with a filter over a range whose first row holds the headers. */
  XSSFTable table(XSSFSheet sheet, String name, String range) {
    XSSFTable table = sheet.createTable(new AreaReference(range, SpreadsheetVersion.EXCEL2007));
    table.setName(name);
    table.setDisplayName(name);
    table.setStyleName("TableStyleLight9");
    table.getCTTable().getTableStyleInfo().setShowRowStripes(true);
    table.getCTTable().addNewAutoFilter().setRef(range);
    table.updateHeaders();
    return table;
  }

  /** Landscape A4, one page wide, rows up to the header repeated, page numbers below. */
  void print(XSSFSheet sheet, int headerRow) {
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setRepeatingRows(CellRangeAddress.valueOf(headerRow + ":" + headerRow));
    sheet.getFooter().setLeft("Alder && Finch");
    sheet.getFooter().setCenter("&A");
    sheet.getFooter().setRight("Page &P of &N");
    sheet.setMargin(PageMargin.LEFT, 0.5);
    sheet.setMargin(PageMargin.RIGHT, 0.5);
  }

  /** Computes every formula and refuses one whose value is an error. */
  void calculate() {
    calculate(List.of());
  }

  /** Computes every formula; only the cells named as Sheet!A1 may come out as errors. */
  void calculate(List<String> knownErrors) {
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          requireValue(cell, knownErrors);
        }
      }
    }
  }

  private static void requireValue(Cell cell, List<String> knownErrors) {
    String where = cell.getSheet().getSheetName() + "!" + cell.getAddress();
    if (cell.getCellType() == CellType.FORMULA
        && cell.getCachedFormulaResultType() == CellType.ERROR
        && !knownErrors.contains(where)) {
      throw new IllegalStateException(where + " has no value: " + cell.getCellFormula());
    }
  }

  byte[] save(String title, String subject) throws IOException {
    DocumentFacts.write(workbook.getProperties(), title, subject);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    workbook.close();
    return StablePackage.of(bytes.toByteArray());
  }

  /** The letters of a column counted from zero. */
  static String column(int index) {
    return CellReference.convertNumToColString(index);
  }
}
