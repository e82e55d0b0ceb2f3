package dev.deckhand.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Word and PDF documents made for tests. */
public final class TextFiles {
  private static final String W =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private TextFiles() {}

  /** A Word document with the styles Title, H1, H2, toc and Hidden; {@code body} is its XML. */
  public static byte[] docx(String body) {
    Map<String, String> parts = new TreeMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + ("<Override PartName=\"/word/document.xml\" ContentType=\"" + WORD)
            + "document.main+xml\"/>"
            + ("<Override PartName=\"/word/styles.xml\" ContentType=\"" + WORD)
            + "styles+xml\"/></Types>");
    parts.put("_rels/.rels", relationship("officeDocument", "word/document.xml"));
    parts.put("word/_rels/document.xml.rels", relationship("styles", "styles.xml"));
    parts.put(
        "word/document.xml", "<w:document" + W + "><w:body>" + body + "</w:body></w:document>");
    parts.put(
        "word/styles.xml",
        "<w:styles"
            + W
            + ">"
            + style("Title", "Title", "")
            + style("H1", "heading 1", "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>")
            + style("H2", "heading 2", "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>")
            + style("V1", "toc 1", "")
            + style("Hidden", "Hidden", "<w:rPr><w:vanish/></w:rPr>")
            + "</w:styles>");
    return zip(parts);
  }

  /** A paragraph in a style; an empty style is none. */
  public static String paragraph(String style, String text) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run("", text) + "</w:p>";
  }

  /** A run with properties. */
  public static String run(String properties, String text) {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
  }

  private static String style(String id, String name, String properties) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>%s</w:style>"
        .formatted(id, name, properties);
  }

  private static String relationship(String type, String target) {
    return "<Relationships"
        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"%s%s\" Target=\"%s\"/></Relationships>"
            .formatted(OFFICE, type, target);
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A PDF document: a text a page; lines that begin with # are set larger. */
  public static byte[] pdf(List<String> pages) {
    return saved(pages, false);
  }

  /** The same behind a password. */
  public static byte[] lockedPdf(List<String> pages) {
    return saved(pages, true);
  }

  private static byte[] saved(List<String> pages, boolean locked) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (String text : pages) {
        page(document, font, text);
      }
      if (locked) {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      }
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void page(PDDocument document, PDType1Font font, String text) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      float y = 740;
      for (String line : text.lines().toList()) {
        int size = line.startsWith("# ") ? 24 : line.startsWith("## ") ? 16 : 11;
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(60, y);
        content.showText(line.replaceFirst("^#+ ", ""));
        content.endText();
        y -= line.isEmpty() ? 20 : size * 1.25f;
      }
    }
  }
}
