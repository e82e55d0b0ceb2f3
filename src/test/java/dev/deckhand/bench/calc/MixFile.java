package dev.deckhand.bench.calc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A {@link Mix} as a workbook, every formula written out. */
final class MixFile {
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /** All writers of a mix begin with it, so that all get the same data. */
  static final long SEED = 1;

  private MixFile() {}

  /** The results to store beside formulas. */
  @FunctionalInterface
  interface Results {
    /** A number or a text of a cell, null for none; row and column from 0. */
    @Nullable Object at(int row, int column);
  }

  /** Without results, as a program without a formula engine would write it. */
  static byte[] of(Mix mix) throws IOException {
    return of(mix, (row, column) -> null);
  }

  static byte[] of(Mix mix, Results results) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
              + "relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
              + TYPES
              + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
              + TYPES
              + "worksheet+xml\"/></Types>");
      part(zip, "_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
      part(
          zip,
          "xl/workbook.xml",
          "<workbook "
              + MAIN
              + " xmlns:r=\""
              + OFFICE
              + "\"><sheets><sheet name=\"Mix\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
      part(zip, "xl/_rels/workbook.xml.rels", relationship("worksheet", "worksheets/sheet1.xml"));
      part(zip, "xl/worksheets/sheet1.xml", sheet(mix, results));
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(UTF_8));
    zip.closeEntry();
  }

  private static String relationship(String type, String target) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\""
        + OFFICE
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static String sheet(Mix mix, Results results) {
    Random random = new Random(SEED);
    StringBuilder xml = new StringBuilder("<worksheet " + MAIN + "><sheetData>");
    for (int row = 1; row <= mix.rows(); row++) {
      xml.append("<row r=\"").append(row).append("\">");
      List<Object> cells = mix.row(row, random);
      for (int column = 0; column < cells.size(); column++) {
        String place = "" + (char) ('A' + column) + row;
        cell(xml, place, cells.get(column), results.at(row - 1, column));
      }
      xml.append("</row>");
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  private static void cell(
      StringBuilder xml, String place, Object content, @Nullable Object result) {
    String text = content.toString();
    if (content instanceof Number number) {
      xml.append("<c r=\"").append(place).append("\"><v>").append(number).append("</v></c>");
    } else if (text.startsWith("=")) {
      String type = result instanceof String ? "\" t=\"str\"><f>" : "\"><f>";
      xml.append("<c r=\"").append(place).append(type);
      xml.append(escaped(text.substring(1))).append("</f>");
      if (result != null) {
        xml.append("<v>").append(escaped(result.toString())).append("</v>");
      }
      xml.append("</c>");
    } else if (text.startsWith("'")) {
      xml.append("<c r=\"").append(place).append("\" t=\"inlineStr\"><is><t>");
      xml.append(escaped(text.substring(1))).append("</t></is></c>");
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
