package dev.deckhand.ooxml.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.document.DocumentProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlScannerTest {
  private static byte[] bytes(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> events(String xml) {
    XmlScanner scanner = new XmlScanner("/part.xml", bytes(xml));
    List<String> events = new ArrayList<>();
    while (true) {
      switch (scanner.next()) {
        case START -> events.add("<" + scanner.name());
        case END -> events.add("/" + scanner.name());
        case TEXT -> events.add(scanner.text());
        case DONE -> {
          return events;
        }
      }
    }
  }

  @Test
  void reportsLocalNamesWhateverThePrefix() {
    assertThat(events("<?xml version='1.0'?><x:row a='1'><x:c/>t</x:row>"))
        .containsExactly("<row", "<c", "/c", "t", "/row");
  }

  @Test
  void resolvesEntitiesAndLeavesCharacterDataAlone() {
    assertThat(events("<v>a &lt;&amp;&#x41;&#66; <!-- no --><![CDATA[<&>]]></v>"))
        .containsExactly("<v", "a <&AB ", "<&>", "/v");
  }

  @Test
  void takesTheFirstChoiceAndAFallbackOnlyWithoutOne() {
    String choice =
        "<r><mc:AlternateContent><mc:Choice Requires='x'><a/></mc:Choice>"
            + "<mc:Choice Requires='y'><b/></mc:Choice>"
            + "<mc:Fallback><c/></mc:Fallback></mc:AlternateContent><d/></r>";
    String fallback =
        "<r><mc:AlternateContent><mc:Fallback><c/></mc:Fallback></mc:AlternateContent></r>";
    assertThat(events(choice)).containsExactly("<r", "<a", "/a", "<d", "/d", "/r");
    assertThat(events(fallback)).containsExactly("<r", "<c", "/c", "/r");
  }

  @Test
  void givesOffsetsOfTagsAndAttributeValues() {
    String xml = "<r ä='ö' s=\"12\">x</r>";
    XmlNode node = XmlNode.parse("/part.xml", bytes(xml));
    Splices splices = new Splices(bytes(xml));
    splices.attribute(node, "s", "7");
    splices.attribute(node, "t", "b");
    splices.text(node, "<y>");
    assertThat(new String(splices.apply(), StandardCharsets.UTF_8))
        .isEqualTo("<r t=\"b\" ä='ö' s=\"7\">&lt;y&gt;</r>");
  }

  @Test
  void refusesWhatIsNotWellFormedAndNamesThePart() {
    for (String xml :
        List.of(
            "<a><b></a>",
            "<a",
            "<a></a",
            "<a b></a>",
            "<a b='<'/>",
            "",
            "<a/><b/>",
            "<a>&x;</a>",
            "</a>",
            "<a><![CDATA[x</a>",
            "<a>&#x110000;</a>",
            "<a b='1></a>")) {
      assertThatThrownBy(() -> events(xml))
          .as(xml)
          .isInstanceOf(DocumentProblem.class)
          .hasMessageContaining("/part.xml")
          .extracting(p -> ((DocumentProblem) p).code())
          .isEqualTo(DocumentProblem.Code.BROKEN);
    }
  }

  @Test
  void refusesDocumentTypesAndDepthWithoutRecursion() {
    assertThatThrownBy(() -> events("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"))
        .extracting(p -> ((DocumentProblem) p).code())
        .isEqualTo(DocumentProblem.Code.HOSTILE);
    String deep = "<a>".repeat(100_000);
    assertThatThrownBy(() -> XmlNode.parse("/part.xml", bytes(deep)))
        .extracting(p -> ((DocumentProblem) p).code())
        .isEqualTo(DocumentProblem.Code.TOO_LARGE);
  }

  @Test
  void readsOtherEncodings() {
    String xml = "<?xml version=\"1.0\" encoding=\"%s\"?><a>grün</a>";
    byte[] wide = xml.formatted("UTF-16").getBytes(StandardCharsets.UTF_16LE);
    byte[] latin = xml.formatted("ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1);
    for (byte[] content : List.of(wide, latin)) {
      byte[] utf8 = XmlText.utf8("/part.xml", content);
      assertThat(XmlNode.parse("/part.xml", utf8).text()).isEqualTo("grün");
      assertThat(new String(utf8, StandardCharsets.UTF_8)).contains("encoding=\"UTF-8\"");
    }
    byte[] plain = bytes("<a>grün</a>");
    assertThat(XmlText.utf8("/part.xml", plain)).isSameAs(plain);
  }

  @Test
  void keepsTheOrderOfInsertionsAndRefusesOverlaps() {
    Splices splices = new Splices(bytes("abcdef"));
    splices.insert(3, "1");
    splices.insert(3, "2");
    splices.delete(0, 1);
    assertThat(new String(splices.apply(), StandardCharsets.UTF_8)).isEqualTo("bc12def");
    splices.replace(2, 5, "x");
    assertThatThrownBy(splices::apply).isInstanceOf(IllegalStateException.class);
  }
}
