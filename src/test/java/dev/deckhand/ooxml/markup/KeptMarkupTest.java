package dev.deckhand.ooxml.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.ooxml.Corpus;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.opc.Xml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** An edited tree over its bytes: what was not touched stays, what is read back is the tree. */
class KeptMarkupTest {
  private static final String A = "urn:a";

  @Test
  void onlyWhatChangedIsWritten() {
    String source =
        "<?xml version='1.0'?>\r\n<!-- who --><r  xmlns = 'urn:a'\n b='1' a=\"2\"><c/>\n <d>x</d><!--y-->\n <c></c></r>\n";
    Document tree = parse(source);
    Element root = tree.getDocumentElement();
    assertThat(write(source, tree)).isEqualTo(source);
    root.setAttribute("a", "<'\">");
    assertThat(write(source, tree)).isEqualTo(source.replace("\"2\"", "\"&lt;'&quot;&gt;\""));
    root.setAttribute("a", "2");
    root.removeAttribute("b");
    assertThat(write(source, tree)).isEqualTo(source.replace("\n b='1'", ""));
    root.setAttribute("b", "1");
    Element added = tree.createElementNS(A, "e");
    added.setTextContent("1 < 2 & 3");
    root.insertBefore(added, root.getElementsByTagName("d").item(0));
    assertThat(write(source, tree))
        .isEqualTo(source.replace("<c/>", "<c/><e>1 &lt; 2 &amp; 3</e>"));
    root.removeChild(added);
    assertThat(write(source, tree)).isEqualTo(source);
  }

  @Test
  void anEmptyElementOpensAndClosesAgain() {
    String source = "<r xmlns=\"urn:a\"><c k='v'/></r>";
    Document tree = parse(source);
    Element child = (Element) tree.getElementsByTagName("c").item(0);
    child.appendChild(tree.createElementNS("urn:b", "b:d"));
    String opened = "<r xmlns=\"urn:a\"><c k='v'><b:d xmlns:b=\"urn:b\"/></c></r>";
    assertThat(write(source, tree)).isEqualTo(opened);
    Document again = parse(opened);
    Element d = (Element) again.getElementsByTagName("b:d").item(0);
    d.getParentNode().removeChild(d);
    assertThat(write(opened, again)).isEqualTo(source);
  }

  @TestFactory
  Stream<DynamicTest> partsOfTheCorpusReadBackAsTheEditedTree() {
    return Corpus.files("").stream()
        .filter(path -> path.toString().contains("/office/pptx/"))
        .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> check(path)));
  }

  private static void check(Path path) throws IOException {
    OpcPackage opc = OpcPackage.open(Files.readAllBytes(path));
    Random random = new Random(7);
    for (String part : opc.partNames()) {
      if (part.startsWith("/ppt/") && part.endsWith(".xml")) {
        byte[] source = opc.part(part);
        Document tree = Xml.parse(source);
        assertThat(KeptMarkup.write(part, source, tree)).as(part).isSameAs(source);
        for (int i = 0; i < 6; i++) {
          edit(tree, random);
        }
        Document back = Xml.parse(KeptMarkup.write(part, source, tree));
        tree.normalize();
        assertThat(back.getDocumentElement().isEqualNode(tree.getDocumentElement()))
            .as(part)
            .isTrue();
      }
    }
  }

  /** Deletes, copies, renames or fills some element. */
  private static void edit(Document tree, Random random) {
    NodeList all = tree.getElementsByTagNameNS("*", "*");
    Element some = (Element) all.item(random.nextInt(all.getLength()));
    Node parent = some.getParentNode();
    switch (random.nextInt(4)) {
      case 0 -> some.setAttributeNS(null, "edited", "\"" + random.nextInt());
      case 1 -> {
        if (parent instanceof Element && some.getPreviousSibling() instanceof Element) {
          parent.removeChild(some);
        }
      }
      case 2 -> {
        if (parent instanceof Element) {
          parent.insertBefore(some.cloneNode(true), some);
        }
      }
      default -> {
        if (some.getElementsByTagName("*").getLength() == 0) {
          some.setTextContent("a <new> & " + random.nextInt());
        }
      }
    }
  }

  private static Document parse(String xml) {
    return Xml.parse(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String write(String source, Document tree) {
    byte[] written = KeptMarkup.write("part", source.getBytes(StandardCharsets.UTF_8), tree);
    return new String(written, StandardCharsets.UTF_8);
  }
}
