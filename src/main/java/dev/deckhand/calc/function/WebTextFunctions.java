package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.calc.value.TextNumber;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Text of the web that needs no network: addresses escaped, XML searched. */
final class WebTextFunctions {
  private static final String UNRESERVED = "-_.~";
  private static final int LONGEST = 32_767;

  private WebTextFunctions() {}

  static void addTo(FunctionSection table) {
    table.add(
        "ENCODEURL", 1, 1, "v", "text escaped for an address", a -> Value.of(encoded(a.text(0))));
    table.add("FILTERXML", 2, 2, "v", "values an XPath finds in XML", WebTextFunctions::filter);
  }

  /** Percent signs for all bytes of UTF-8 but those of unreserved characters (RFC 3986, 2.3). */
  private static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean kept = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      out.append(kept ? Character.toString(c) : String.format("%%%02X", (int) c));
    }
    return out.toString();
  }

  private static Value filter(Arguments a) {
    String xml = a.text(0);
    if (xml.length() > LONGEST) {
      throw CellErrorException.value();
    }
    a.context().work(xml.length() * 100L);
    NodeList nodes = search(document(xml), a.text(1));
    List<CellValue> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add(value(nodes.item(i).getTextContent()));
    }
    if (found.isEmpty()) {
      throw CellErrorException.value();
    }
    return found.size() == 1 ? Value.of(found.getFirst()) : Matrix.column(found);
  }

  /** Numbers become numbers; what reads as a date may too, which is not known for sure. */
  private static CellValue value(String text) {
    if (TextNumber.parse(text).isEmpty()) {
      return Value.text(text);
    }
    if (!text.strip().matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?")) {
      throw new NotEvaluatedException("FILTERXML of " + text + " may be a date or an amount");
    }
    return Value.number(TextNumber.parse(text).orElseThrow());
  }

  private static NodeList search(Document document, String path) {
    try {
      return (NodeList)
          XPathFactory.newDefaultInstance()
              .newXPath()
              .evaluate(path, document, XPathConstants.NODESET);
    } catch (XPathExpressionException e) {
      throw CellErrorException.value();
    }
  }

  private static Document document(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(xml)));
    } catch (SAXException | IOException e) {
      throw CellErrorException.value();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
