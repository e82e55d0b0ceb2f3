package dev.deckhand.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook of 100,000 rows and 20 columns under a header row: a number, a date, two texts and
 * amounts, written the way Excel writes them, and a second worksheet that adds the amounts up.
 */
final class BigWorkbook {
  static final int ROWS = 100_000;
  static final int COLUMNS = 20;
  static final String SHEET_PART = "xl/worksheets/sheet1.xml";

  private static final int TEXTS = 400;
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private BigWorkbook() {}

  /** The file, made when it is not there yet. */
  static Path file() throws IOException {
    Path file = Path.of("target", "bench", "big.xlsx");
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      Path unfinished = file.resolveSibling("unfinished.xlsx");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished));
          ZipOutputStream zip = new ZipOutputStream(out)) {
        write(zip);
      }
      Files.move(unfinished, file);
    }
    return file;
  }

  static byte[] content() throws IOException {
    return Files.readAllBytes(file());
  }

  private static void write(ZipOutputStream zip) throws IOException {
    part(zip, "[Content_Types].xml", contentTypes());
    part(zip, "_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
    part(
        zip,
        "xl/workbook.xml",
        "<workbook %s xmlns:r=\"%s\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/>"
                .formatted(MAIN, OFFICE)
            + "<sheet name=\"Totals\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>");
    part(
        zip,
        "xl/_rels/workbook.xml.rels",
        relationships(
            "worksheet",
            "worksheets/sheet1.xml",
            "worksheet",
            "worksheets/sheet2.xml",
            "styles",
            "styles.xml",
            "sharedStrings",
            "sharedStrings.xml"));
    part(zip, "xl/styles.xml", styles());
    part(zip, "xl/sharedStrings.xml", texts());
    part(zip, "xl/worksheets/sheet2.xml", totals());
    zip.putNextEntry(new ZipEntry(SHEET_PART));
    rows(zip);
    zip.closeEntry();
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml).getBytes(UTF_8));
    zip.closeEntry();
  }

  private static String contentTypes() {
    StringBuilder xml =
        new StringBuilder(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
            .append(
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
    String override = "<Override PartName=\"/xl/%s.xml\" ContentType=\"" + TYPES + "%s+xml\"/>";
    xml.append(override.formatted("workbook", "sheet.main"));
    xml.append(override.formatted("worksheets/sheet1", "worksheet"));
    xml.append(override.formatted("worksheets/sheet2", "worksheet"));
    xml.append(override.formatted("styles", "styles"));
    xml.append(override.formatted("sharedStrings", "sharedStrings"));
    return xml.append("</Types>").toString();
  }

  private static String relationships(String... typesAndTargets) {
    StringBuilder xml =
        new StringBuilder(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      xml.append(
          "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
              .formatted(i / 2 + 1, OFFICE, typesAndTargets[i], typesAndTargets[i + 1]));
    }
    return xml.append("</Relationships>").toString();
  }

  private static String styles() {
    return "<styleSheet "
        + MAIN
        + "><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border/></borders>"
        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf xfId=\"0\"/>"
        + "<xf numFmtId=\"14\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"4\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
  }

  private static String texts() {
    StringBuilder xml = new StringBuilder("<sst " + MAIN + ">");
    for (int i = 0; i < COLUMNS + TEXTS; i++) {
      xml.append("<si><t>")
          .append(i < COLUMNS ? "Column " : "Product ")
          .append(i)
          .append("</t></si>");
    }
    return xml.append("</sst>").toString();
  }

  private static String totals() {
    StringBuilder xml = new StringBuilder("<worksheet " + MAIN + "><sheetData><row r=\"1\">");
    for (char column = 'E'; column < 'A' + COLUMNS; column++) {
      xml.append("<c r=\"%1$s1\"><f>SUM(Data!%1$s2:%1$s%2$d)</f></c>".formatted(column, ROWS + 1));
    }
    return xml.append("</row></sheetData></worksheet>").toString();
  }

  private static void rows(OutputStream out) throws IOException {
    out.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet %s>"
                + "<dimension ref=\"A1:T%d\"/><sheetFormatPr defaultRowHeight=\"15\"/><sheetData>")
            .formatted(MAIN, ROWS + 1)
            .getBytes(UTF_8));
    Random random = new Random(1);
    for (int row = 0; row <= ROWS; row++) {
      out.write(row(row, random).getBytes(UTF_8));
    }
    out.write(
        "</sheetData><pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\"/></worksheet>"
            .getBytes(UTF_8));
  }

  private static String row(int row, Random random) {
    StringBuilder xml = new StringBuilder(1024);
    xml.append("<row r=\"").append(row + 1).append("\" spans=\"1:20\">");
    for (int column = 0; column < COLUMNS; column++) {
      xml.append("<c r=\"").append((char) ('A' + column)).append(row + 1).append('"');
      if (row == 0) {
        xml.append(" t=\"s\"><v>").append(column);
      } else {
        switch (column) {
          case 0 -> xml.append("><v>").append(row);
          case 1 -> xml.append(" s=\"1\"><v>").append(43_000 + random.nextInt(3_000));
          case 2, 3 -> xml.append(" t=\"s\"><v>").append(COLUMNS + random.nextInt(TEXTS));
          default -> xml.append(" s=\"2\"><v>").append(random.nextInt(10_000_000) / 100.0);
        }
      }
      xml.append("</v></c>");
    }
    return xml.append("</row>").toString();
  }
}
