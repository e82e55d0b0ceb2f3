package dev.deckhand.ooxml.docx;

import static dev.deckhand.testing.TextFiles.docx;
import static dev.deckhand.testing.TextFiles.paragraph;
import static dev.deckhand.testing.TextFiles.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.DocumentProblem.Code;
import dev.deckhand.document.Omission;
import dev.deckhand.document.TextBlock;
import dev.deckhand.document.TextDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;

class WordTextReaderTest {
  private final WordTextReader reader = new WordTextReader();

  private TextDocument read(String body) {
    return reader.read("report.docx", docx(body));
  }

  private Code refused(byte[] content) {
    return catchThrowableOfType(DocumentProblem.class, () -> reader.read("report.docx", content))
        .code();
  }

  @Test
  void headingsAreCountedByLevel() {
    TextDocument text =
        read(
            paragraph("Title", "Plan")
                + paragraph("V1", "Market .... 2")
                + paragraph("H1", "Market")
                + paragraph("", "It grows.")
                + paragraph("H2", "Hotels")
                + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>"
                + run("", "More rooms")
                + "</w:p>"
                + paragraph("H1", "Outlook"));
    assertThat(text.blocks())
        .containsExactly(
            new TextBlock.Heading(0, "Plan", "title"),
            new TextBlock.Heading(1, "Market", "heading 1 \"Market\""),
            new TextBlock.Paragraph("It grows.", false, "heading 1 \"Market\""),
            new TextBlock.Heading(2, "Hotels", "heading 1.1 \"Hotels\""),
            new TextBlock.Item(1, "More rooms", "heading 1.1 \"Hotels\""),
            new TextBlock.Heading(1, "Outlook", "heading 2 \"Outlook\""));
    assertThat(text.omissions()).containsExactly(new Omission(Omission.Kind.CONTENTS, 1));
  }

  @Test
  void hiddenDeletedAndCommentedTextIsLeftOutAndCounted() {
    TextDocument text =
        read(
            "<w:p>"
                + run("", "Seen ")
                + run("<w:vanish/>", "hidden")
                + run("<w:sz w:val=\"2\"/>", "tiny")
                + run("<w:vanish w:val=\"0\"/>", "and shown ")
                + "<w:del w:id=\"1\"><w:r><w:delText>gone</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\">"
                + run("", "with insertions")
                + "</w:ins><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>"
                + paragraph("Hidden", "by style")
                + "<w:altChunk/>");
    assertThat(text.blocks())
        .containsExactly(
            new TextBlock.Paragraph("Seen and shown with insertions", false, "beginning"));
    assertThat(text.omissions())
        .containsExactly(
            new Omission(Omission.Kind.HIDDEN_TEXT, 3),
            new Omission(Omission.Kind.DELETED_TEXT, 1),
            new Omission(Omission.Kind.COMMENTS, 1),
            new Omission(Omission.Kind.EXTERNAL_PARTS, 1));
  }

  @Test
  void whatPoiWritesIsReadWithItsTable() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFRun bold = document.createParagraph().createRun();
      bold.setBold(true);
      bold.setText("Rooms by city");
      document.createParagraph().createRun().setText("As of June.");
      var table = document.createTable(2, 2);
      table.getRow(0).getCell(0).setText("City");
      table.getRow(0).getCell(1).setText("Rooms");
      table.getRow(1).getCell(0).setText("Berlin");
      table.getRow(1).getCell(1).setText("12");
      document.write(bytes);
    }
    String where = "heading 1 \"Rooms by city\"";
    assertThat(reader.read("rooms.docx", bytes.toByteArray()).blocks())
        .containsExactly(
            new TextBlock.Heading(1, "Rooms by city", where),
            new TextBlock.Paragraph("As of June.", false, where),
            new TextBlock.Table(List.of(List.of("City", "Rooms"), List.of("Berlin", "12")), where));
  }

  @Test
  void whatIsNoReadableDocumentGetsATypedProblem() throws IOException {
    byte[] whole = docx(paragraph("H1", "Market"));
    assertThat(refused(docx("<w:p/>"))).isEqualTo(Code.EMPTY);
    assertThat(refused(new byte[0])).isEqualTo(Code.EMPTY);
    assertThat(refused(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Code.TRUNCATED);
    assertThat(refused("plain".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Code.UNSUPPORTED_FORMAT);
    assertThat(refused(docx("<w:p>"))).isEqualTo(Code.BROKEN);
    assertThat(refused(docx("<w:p><w:r><w:t>x</w:t></w:r></w:p>".repeat(200_001))))
        .isEqualTo(Code.TOO_LARGE);
    assertThat(refused(docx("<w:sdt>".repeat(300) + "</w:sdt>".repeat(300))))
        .isEqualTo(Code.TOO_LARGE);
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    try (POIFSFileSystem ole = new POIFSFileSystem()) {
      ole.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
      ole.writeFilesystem(locked);
    }
    assertThat(refused(locked.toByteArray())).isEqualTo(Code.ENCRYPTED);
  }

  @Test
  void documentTypeDeclarationsAreHostile() {
    byte[] content = docx("<!DOCTYPE a>");
    assertThat(refused(content)).isEqualTo(Code.HOSTILE);
  }
}
