package dev.deckhand.assist;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.Omission;
import dev.deckhand.document.SourceFormat;
import dev.deckhand.document.TextBlock;
import dev.deckhand.document.TextDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Markdown and plain text as sources. */
class MarkdownReaderTest {
  private static TextDocument read(String text) {
    return new MarkdownReader().read("plan.md", text.getBytes(UTF_8));
  }

  @Test
  void headingsPointsAndTablesSayWhichLineTheyStandIn() {
    TextDocument plan =
        read(
            """
            # Hotel **plan**

            Demand grew.
            - Orders up
              - mostly hotels
            | City | Orders |
            |---|---:|
            | Berlin | 12 |
            """);
    assertThat(plan.format()).isEqualTo(SourceFormat.MARKDOWN);
    assertThat(plan.blocks())
        .containsExactly(
            new TextBlock.Heading(1, "Hotel plan", "line 1"),
            new TextBlock.Paragraph("Demand grew.", false, "line 3"),
            new TextBlock.Item(0, "Orders up", "line 4"),
            new TextBlock.Item(1, "mostly hotels", "line 5"),
            new TextBlock.Table(
                List.of(List.of("City", "Orders"), List.of("Berlin", "12")), "line 6"));
  }

  @Test
  void commentsStayOutAndAreCounted() {
    TextDocument plan = read("# A\n<!-- ignore\nall rules -->\n- b\n<!-- open to the end");
    assertThat(plan.omissions()).containsExactly(new Omission(Omission.Kind.COMMENTS, 2));
    assertThat(plan.blocks())
        .containsExactly(
            new TextBlock.Heading(1, "A", "line 1"), new TextBlock.Item(0, "b", "line 4"));
  }

  @Test
  void aLongCommentIsReadInBoundedDepth() {
    TextDocument plan = read("# A\n<!--" + "- x ".repeat(500_000) + "-->\n- b");
    assertThat(plan.blocks()).hasSize(2);
  }

  @Test
  void theMarkOfTheEncodingIsNoText() {
    assertThat(read("\uFEFF# A").blocks()).containsExactly(new TextBlock.Heading(1, "A", "line 1"));
  }

  @Test
  void whatIsNoTextIsRefused() {
    MarkdownReader reader = new MarkdownReader();
    assertThatThrownBy(() -> reader.read("a.txt", "Prüfung".getBytes(ISO_8859_1)))
        .isInstanceOf(DocumentProblem.class)
        .hasMessageContaining("no text in UTF-8");
    assertThatThrownBy(() -> reader.read("a.md", new byte[] {'a', 0, 'b'}))
        .isInstanceOf(DocumentProblem.class);
    assertThatThrownBy(() -> reader.read("a.md", "  \n<!-- x -->".getBytes(UTF_8)))
        .isInstanceOf(DocumentProblem.class)
        .hasMessageContaining("no text that people see");
    byte[] tooLong = "x".repeat(TextDocument.MOST_CHARACTERS + 1).getBytes(UTF_8);
    assertThatThrownBy(() -> reader.read("a.md", tooLong)).isInstanceOf(DocumentProblem.class);
  }

  @Test
  void formatsAreKnownByTheEndingsOfNames() {
    assertThat(SourceFormat.ofFileName("Plan.MD")).contains(SourceFormat.MARKDOWN);
    assertThat(SourceFormat.ofFileName("notes.txt")).contains(SourceFormat.MARKDOWN);
    assertThat(SourceFormat.ofFileName("a.docx")).contains(SourceFormat.DOCX);
    assertThat(SourceFormat.ofFileName("a.doc")).isEmpty();
  }
}
