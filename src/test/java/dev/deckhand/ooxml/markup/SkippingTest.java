package dev.deckhand.ooxml.markup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.document.DocumentProblem;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an element ends that is not looked at. */
class SkippingTest {
  private static XmlScanner inRow(String content) {
    byte[] xml = ("<a><row>" + content + "</row><next/></a>").getBytes(UTF_8);
    XmlScanner scanner = new XmlScanner("/part.xml", new ByteArrayInputStream(xml));
    scanner.next();
    scanner.next();
    return scanner;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "<c/>",
        "<c r=\"A1\"/><c><v>1</v></c>",
        "<c r='>' s=\"/>\"><v>1 > 0</v></c>",
        "<c r='\"'/><c r=\"'\" />",
        "<c><row><c/></row></c>",
        "<c/><!-- </row> -->",
        "<c><![CDATA[</row>]]></c>",
        "<?done </row>?><c></c >"
      })
  void endsWhereItIsClosed(String content) {
    XmlScanner scanner = inRow(content);
    scanner.skip();
    assertThat(scanner.end()).isEqualTo("<a><row>".length() + content.length() + 6);
    assertThat(scanner.next()).isEqualTo(XmlScanner.Event.START);
    assertThat(scanner.is("next")).isTrue();
  }

  @Test
  void endsBehindWhatIsTakenInAtATime() {
    String content = "<c r=\"A1\"><v>1</v></c>".repeat(20_000);
    XmlScanner scanner = inRow(content);
    scanner.skip();
    assertThat(scanner.end()).isEqualTo("<a><row>".length() + content.length() + 6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a><row><c", "<a><row><c r=\"", "<a><row><c>", "<a><row><", "<a><row>"})
  void refusesAPartThatEndsBefore(String xml) {
    XmlScanner scanner = new XmlScanner("/part.xml", xml.getBytes(UTF_8));
    scanner.next();
    scanner.next();
    assertThatThrownBy(scanner::skip).isInstanceOf(DocumentProblem.class);
  }
}
