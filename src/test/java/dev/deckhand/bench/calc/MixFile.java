package dev.deckhand.bench.calc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A {@link Mix} as a workbook without results, every formula written out. */
final class MixFile {
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private MixFile() {}

  static byte[] of(Mix mix) throws IOException {
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
      part(zip, "xl/worksheets/sheet1.xml", sheet(mix));
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

  private static String sheet(Mix mix) {
    Random random = new Random(1);
    StringBuilder xml = new StringBuilder("<worksheet " + MAIN + "><sheetData>");
    for (int row = 1; row <= mix.rows(); row++) {
      xml.append("<row r=\"").append(row).append("\">");
      List<Object> cells = mix.row(row, random);
      for (int column = 0; column < cells.size(); column++) {
        cell(xml, "" + (char) ('A' + column) + row, cells.get(column));
      }
      xml.append("</row>");
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  private static void cell(StringBuilder xml, String place, Object content) {
    if (content instanceof Number number) {
      xml.append("<c r=\"").append(place).append("\"><v>").append(number).append("</v></c>");
    } else if (content.toString().startsWith("=")) {
      String formula = content.toString().substring(1).replace("&", "&amp;").replace(">", "&gt;");
      xml.append("<c r=\"").append(place).append("\"><f>").append(formula).append("</f></c>");
    } else if (content.toString().startsWith("'")) {
      xml.append("<c r=\"").append(place).append("\" t=\"inlineStr\"><is><t>");
      xml.append(content.toString().substring(1)).append("</t></is></c>");
    }
  }
}
