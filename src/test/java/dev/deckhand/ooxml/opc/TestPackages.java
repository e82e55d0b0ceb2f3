package dev.deckhand.ooxml.opc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Small packages made for a test: entries by name, in order, duplicates possible. */
public final class TestPackages {
  public static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  public static final String WORKBOOK_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);

  /** The entries of a workbook with one empty sheet. */
  public static Map<String, String> workbook() {
    return withMain("xl/workbook.xml", WORKBOOK_TYPE, "<workbook xmlns=\"urn:x\"/>");
  }

  public static Map<String, String> withMain(String main, String contentType, String xml) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(
        "[Content_Types].xml",
        "<?xml version=\"1.0\"?>\n"
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\""
            + Relationship.CONTENT_TYPE
            + "\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/"
            + main
            + "\" ContentType=\""
            + contentType
            + "\"/></Types>");
    entries.put("_rels/.rels", rels("rId1", OFFICE + "officeDocument", main));
    entries.put(main, xml);
    return entries;
  }

  public static String rels(String id, String type, String target) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + ("<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>")
        + "</Relationships>";
  }

  public static byte[] zip(Map<String, String> entries) {
    TestPackages builder = new TestPackages();
    entries.forEach((name, text) -> builder.entry(name, text.getBytes(StandardCharsets.UTF_8)));
    return builder.bytes();
  }

  public TestPackages entries(Map<String, String> entries) {
    entries.forEach((name, text) -> entry(name, text.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  public TestPackages entry(String name, byte[] content) {
    return entry(new ZipArchiveEntry(name), content);
  }

  public TestPackages entry(ZipArchiveEntry entry, byte[] content) {
    try {
      entry.setTime(1_000_000_000_000L);
      zip.putArchiveEntry(entry);
      zip.write(content);
      zip.closeArchiveEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public byte[] bytes() {
    try {
      zip.close();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
