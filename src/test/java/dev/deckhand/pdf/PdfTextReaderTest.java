package dev.deckhand.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.DocumentProblem.Code;
import dev.deckhand.document.Omission;
import dev.deckhand.document.TextBlock;
import dev.deckhand.document.TextDocument;
import dev.deckhand.testing.TextFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;

class PdfTextReaderTest {
  private static final long MEGABYTES = 50L << 20;

  private final PdfTextReader reader = new PdfTextReader(MEGABYTES);

  private Code refused(byte[] content) {
    return refused(reader, content);
  }

  private static Code refused(PdfTextReader reader, byte[] content) {
    return catchThrowableOfType(DocumentProblem.class, () -> reader.read("report.pdf", content))
        .code();
  }

  @Test
  void largeLinesAreHeadingsAndBrokenWordsComeTogether() {
    TextDocument text =
        reader.read(
            "report.pdf",
            TextFiles.pdf(
                List.of(
                    "# Hotel plan\n\n## Market\n\nDemand grew in both re-\ngions of the country.\n",
                    "## Outlook\n\n- Prices stay\n- Costs fall\n")));
    assertThat(text.blocks())
        .containsExactly(
            new TextBlock.Heading(1, "Hotel plan", "page 1"),
            new TextBlock.Heading(2, "Market", "page 1"),
            new TextBlock.Paragraph("Demand grew in both regions of the country.", false, "page 1"),
            new TextBlock.Heading(2, "Outlook", "page 2"),
            new TextBlock.Item(0, "Prices stay", "page 2"),
            new TextBlock.Item(0, "Costs fall", "page 2"));
  }

  @Test
  void headersOfPagesAreLeftOutAndCounted() {
    TextDocument text =
        reader.read(
            "report.pdf",
            TextFiles.pdf(
                List.of(
                    "Report, page 1\n\nOne thing is so.\n\n",
                    "Report, page 2\n\nAnother one is not.\n\n",
                    "Report, page 3\n\nThat is all.\n\n",
                    "")));
    assertThat(text.blocks())
        .extracting(TextBlock::where)
        .containsExactly("page 1", "page 2", "page 3");
    assertThat(text.omissions())
        .containsExactly(
            new Omission(Omission.Kind.RUNNING_LINES, 3),
            new Omission(Omission.Kind.PAGES_WITHOUT_TEXT, 1));
  }

  @Test
  void whatIsNoReadableDocumentGetsATypedProblem() {
    byte[] whole = TextFiles.pdf(List.of("# Plan\n\nText"));
    assertThat(refused(TextFiles.lockedPdf(List.of("# Plan")))).isEqualTo(Code.ENCRYPTED);
    assertThat(refused(TextFiles.pdf(List.of("")))).isEqualTo(Code.EMPTY);
    assertThat(refused(new byte[0])).isEqualTo(Code.EMPTY);
    assertThat(refused("%PDF-1.7 x".getBytes(StandardCharsets.UTF_8))).isEqualTo(Code.BROKEN);
    assertThat(refused("PK".getBytes(StandardCharsets.UTF_8))).isEqualTo(Code.UNSUPPORTED_FORMAT);
    assertThat(refused(TextFiles.pdf(Collections.nCopies(PdfBounds.MOST_PAGES + 1, ""))))
        .isEqualTo(Code.TOO_LARGE);
    assertThat(refused(new PdfTextReader(10, () -> 0), whole)).isEqualTo(Code.TOO_LARGE);
    byte[] overwritten = whole.clone();
    Arrays.fill(overwritten, 20, whole.length, (byte) 'x');
    assertThat(refused(overwritten)).isEqualTo(Code.BROKEN);
  }

  @Test
  void readingEndsWhenItsTimeIsUp() {
    AtomicLong now = new AtomicLong();
    PdfTextReader slow = new PdfTextReader(MEGABYTES, () -> now.getAndAdd(8_000_000_000L));
    assertThat(refused(slow, TextFiles.pdf(List.of("# Plan\n\nText")))).isEqualTo(Code.TOO_LARGE);
  }

  @Test
  void aPageThatUnpacksToTooMuchIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDStream content = new PDStream(document);
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
        for (int i = 0; i < 65; i++) {
          out.write(blanks);
        }
      }
      page.setContents(content);
      document.save(bytes);
    }
    assertThat(refused(bytes.toByteArray())).isEqualTo(Code.TOO_LARGE);
  }
}
