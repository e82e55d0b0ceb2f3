package dev.deckhand.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook to measure with, written the way Excel writes it: under a header row a number, a date,
 * a shared and an inline text, amounts, and in every tenth row a formula; a last worksheet adds the
 * amounts of the first one up.
 *
 * @param sheets worksheets of the same shape
 * @param rows below the header
 * @param columns of which the first four are no amounts, 26 at most
 */
record BigWorkbook(int sheets, int rows, int columns) {
  static final BigWorkbook SMALL = new BigWorkbook(1, 1_000, 10);
  static final BigWorkbook LARGE = new BigWorkbook(1, 100_000, 20);
  static final BigWorkbook MANY_SHEETS = new BigWorkbook(20, 5_000, 15);
  static final String FIRST_PART = "xl/worksheets/sheet1.xml";

  private static final int TEXTS = 400;
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /** Its shape in words. */
  @Override
  public String toString() {
    String shape = String.format(Locale.ROOT, "%,d x %d", rows, columns);
    return sheets == 1 ? shape : sheets + " sheets of " + shape;
  }

  /** The file, made when it is not there yet. */
  private Path file() throws IOException {
    Path file = Path.of("target", "bench", "mix-" + sheets + "-" + rows + "-" + columns + ".xlsx");
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

  byte[] content() throws IOException {
    return Files.readAllBytes(file());
  }

  private void write(ZipOutputStream zip) throws IOException {
    part(zip, "[Content_Types].xml", contentTypes());
    part(zip, "_rels/.rels", relationships(List.of("officeDocument", "xl/workbook.xml")));
    part(zip, "xl/workbook.xml", workbook());
    List<String> parts = new ArrayList<>();
    for (int sheet = 1; sheet <= sheets + 1; sheet++) {
      parts.addAll(List.of("worksheet", "worksheets/sheet" + sheet + ".xml"));
    }
    parts.addAll(List.of("styles", "styles.xml", "sharedStrings", "sharedStrings.xml"));
    part(zip, "xl/_rels/workbook.xml.rels", relationships(parts));
    part(zip, "xl/styles.xml", styles());
    part(zip, "xl/sharedStrings.xml", texts());
    for (int sheet = 1; sheet <= sheets; sheet++) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + sheet + ".xml"));
      rows(zip, new Random(sheet));
      zip.closeEntry();
    }
    part(zip, "xl/worksheets/sheet" + (sheets + 1) + ".xml", totals());
  }

  private String workbook() {
    StringBuilder xml =
        new StringBuilder("<workbook %s xmlns:r=\"%s\"><sheets>".formatted(MAIN, OFFICE));
    for (int sheet = 1; sheet <= sheets + 1; sheet++) {
      String name = sheet > sheets ? "Totals" : sheet == 1 ? "Data" : "Data " + sheet;
      xml.append("<sheet name=\"%s\" sheetId=\"%2$d\" r:id=\"rId%2$d\"/>".formatted(name, sheet));
    }
    return xml.append("</sheets></workbook>").toString();
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml).getBytes(UTF_8));
    zip.closeEntry();
  }

  private String contentTypes() {
    StringBuilder xml =
        new StringBuilder(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
            .append(
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
    String override = "<Override PartName=\"/xl/%s.xml\" ContentType=\"" + TYPES + "%s+xml\"/>";
    xml.append(override.formatted("workbook", "sheet.main"));
    for (int sheet = 1; sheet <= sheets + 1; sheet++) {
      xml.append(override.formatted("worksheets/sheet" + sheet, "worksheet"));
    }
    xml.append(override.formatted("styles", "styles"));
    xml.append(override.formatted("sharedStrings", "sharedStrings"));
    return xml.append("</Types>").toString();
  }

  private static String relationships(List<String> typesAndTargets) {
    StringBuilder xml =
        new StringBuilder(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (int i = 0; i < typesAndTargets.size(); i += 2) {
      xml.append(
          "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
              .formatted(i / 2 + 1, OFFICE, typesAndTargets.get(i), typesAndTargets.get(i + 1)));
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

  private String texts() {
    StringBuilder xml = new StringBuilder("<sst " + MAIN + ">");
    for (int i = 0; i < columns + TEXTS; i++) {
      xml.append("<si><t>")
          .append(i < columns ? "Column " : "Product ")
          .append(i)
          .append("</t></si>");
    }
    return xml.append("</sst>").toString();
  }

  private String totals() {
    StringBuilder xml = new StringBuilder("<worksheet " + MAIN + "><sheetData><row r=\"1\">");
    for (char column = 'E'; column < 'A' + columns; column++) {
      xml.append("<c r=\"%1$s1\"><f>SUM(Data!%1$s2:%1$s%2$d)</f></c>".formatted(column, rows + 1));
    }
    return xml.append("</row></sheetData></worksheet>").toString();
  }

  private void rows(OutputStream out, Random random) throws IOException {
    out.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet %s>"
                + "<dimension ref=\"A1:%s%d\"/><sheetFormatPr defaultRowHeight=\"15\"/><sheetData>")
            .formatted(MAIN, letter(columns - 1), rows + 1)
            .getBytes(UTF_8));
    for (int row = 0; row <= rows; row++) {
      out.write(row(row, random).getBytes(UTF_8));
    }
    out.write(
        "</sheetData><pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\"/></worksheet>"
            .getBytes(UTF_8));
  }

  private static char letter(int column) {
    return (char) ('A' + column);
  }

  private String row(int row, Random random) {
    StringBuilder xml = new StringBuilder(1024);
    xml.append("<row r=\"%d\" spans=\"1:%d\">".formatted(row + 1, columns));
    for (int column = 0; column < columns; column++) {
      xml.append("<c r=\"").append(letter(column)).append(row + 1).append('"');
      if (row == 0) {
        xml.append(" t=\"s\"><v>").append(column).append("</v></c>");
      } else {
        xml.append(cell(row, column, random)).append("</c>");
      }
    }
    return xml.append("</row>").toString();
  }

  private String cell(int row, int column, Random random) {
    double amount = random.nextInt(10_000_000) / 100.0;
    return switch (column) {
      case 0 -> "><v>" + row + "</v>";
      case 1 -> " s=\"1\"><v>" + (43_000 + random.nextInt(3_000)) + "</v>";
      case 2 -> " t=\"s\"><v>" + (columns + random.nextInt(TEXTS)) + "</v>";
      case 3 -> " t=\"inlineStr\"><is><t>Order " + random.nextInt(100_000) + "</t></is>";
      default ->
          column == columns - 1 && row % 10 == 0
              ? " s=\"2\"><f>E%1$d-F%1$d</f><v>%2$s</v>".formatted(row + 1, amount)
              : " s=\"2\"><v>" + amount + "</v>";
    };
  }
}
