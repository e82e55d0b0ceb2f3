package dev.deckhand.ooxml.opc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.DocumentProblem.Code;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class XmlTest {
  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";

  private static byte[] bytes(String text, Charset charset) {
    return text.getBytes(charset);
  }

  private static byte[] utf8(String text) {
    return bytes(text, StandardCharsets.UTF_8);
  }

  private static void readAll(byte[] xml) throws XMLStreamException {
    XMLStreamReader reader = Xml.reader(xml);
    while (reader.hasNext()) {
      reader.next();
    }
  }

  @Test
  void lineBreaksInAttributesAndTextSurviveATree() {
    String xml =
        DECLARATION
            + "<a xmlns=\"urn:a\" xmlns:x=\"urn:x\" x:b=\"1&#10;2&#9;3&#13;4 &lt;&amp;&quot;\">"
            + "<x:c> \n </x:c>&#13; ä&lt;</a>";
    Document read = Xml.parse(utf8(xml));
    assertThat(Xml.parse(Xml.serialise(read)).isEqualNode(read)).isTrue();
    assertThat(Xml.serialise(read)).asString().isEqualTo(xml);
  }

  @Test
  void charactersBeyondTheFirstPlaneSurviveATree() {
    Document read = Xml.parse(utf8("<a b=\"\uD83D\uDEA2\">\uD83D\uDEA2</a>"));
    assertThat(Xml.parse(Xml.serialise(read)).isEqualNode(read)).isTrue();
  }

  @Test
  void theStandaloneFlagIsKept() {
    byte[] xml = utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<a/>");
    assertThat(Xml.serialise(Xml.parse(xml))).isEqualTo(xml);
  }

  @Test
  void utf16IsReadAndBecomesUtf8() {
    byte[] xml =
        bytes("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>ä</a>", StandardCharsets.UTF_16);
    assertThat(Xml.serialise(Xml.parse(xml))).asString().endsWith("<a>ä</a>");
  }

  @Test
  void longPlainPartsMeetNoLimitOfTheParser() throws XMLStreamException {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      attributes.append(" a").append(i).append("=\"&amp;&#10;\"");
    }
    byte[] xml = utf8("<a" + attributes + ">" + "&amp;&lt;x".repeat(300_000) + "</a>");
    assertThat(Xml.parse(xml).getDocumentElement().getTextContent()).hasSize(900_000);
    readAll(xml);
  }

  @Test
  void doctypeIsRefused() {
    byte[] xml = utf8("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>");
    assertThatThrownBy(() -> Xml.parse(xml)).satisfies(e -> assertCode(e, Code.HOSTILE));
    assertThatThrownBy(() -> readAll(xml)).satisfies(e -> assertCode(problem(e), Code.HOSTILE));
    assertThatThrownBy(() -> Xml.reader(xml).nextTag()).isInstanceOf(XMLStreamException.class);
  }

  @Test
  void deepNestingIsRefused() {
    byte[] xml = utf8("<a>".repeat(300) + "</a>".repeat(300));
    assertThatThrownBy(() -> Xml.parse(xml)).satisfies(e -> assertCode(e, Code.TOO_LARGE));
    assertThatThrownBy(() -> readAll(xml)).satisfies(e -> assertCode(problem(e), Code.TOO_LARGE));
  }

  @Test
  void whatIsNotWellFormedIsBroken() {
    assertThatThrownBy(() -> Xml.parse(utf8("<a><b></a>")))
        .satisfies(e -> assertCode(e, Code.BROKEN));
  }

  private static DocumentProblem problem(Throwable thrown) {
    return Xml.broken("/x.xml", (XMLStreamException) thrown);
  }

  private static void assertCode(Throwable thrown, Code code) {
    assertThat(thrown)
        .isInstanceOfSatisfying(DocumentProblem.class, p -> assertThat(p.code()).isEqualTo(code));
  }
}
