package dev.deckhand.ooxml.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook with one empty worksheet, made of the parts in the resources: the same bytes always.
 */
public final class BlankWorkbook {
  private static final String FOLDER = "/blank-workbook/";
  private static final String CONTENT_TYPES = "[Content_Types].xml";

  /** In the order in which Excel writes them. */
  private static final List<String> PARTS =
      List.of(
          CONTENT_TYPES,
          "_rels/.rels",
          "xl/workbook.xml",
          "xl/_rels/workbook.xml.rels",
          "xl/worksheets/sheet1.xml",
          "xl/styles.xml");

  private BlankWorkbook() {}

  /** The whole package. */
  public static byte[] content() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String part : PARTS) {
        ZipEntry entry = new ZipEntry(part);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(read(part.equals(CONTENT_TYPES) ? "content-types.xml" : part));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] read(String part) throws IOException {
    try (InputStream in = BlankWorkbook.class.getResourceAsStream(FOLDER + part)) {
      return Objects.requireNonNull(in, part).readAllBytes();
    }
  }
}
