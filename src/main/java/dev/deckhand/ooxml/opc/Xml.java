package dev.deckhand.ooxml.opc;

import dev.deckhand.document.DocumentProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads and writes the XML of parts. Document type declarations are refused, nothing outside the
 * part is ever fetched, and nesting is bounded by {@link Limits#DEFAULTS}.
 */
public final class Xml {
  private static final String DEPTH = String.valueOf(Limits.DEFAULTS.xmlDepth());

  /** The JDK allows 200 attributes and 100,000 characters of entities, which real parts exceed. */
  private static final Map<String, String> PARSER_LIMITS =
      Map.of(
          "jdk.xml.maxElementDepth", DEPTH,
          "jdk.xml.elementAttributeLimit", "10000",
          "jdk.xml.maxGeneralEntitySizeLimit", "0",
          "jdk.xml.totalEntitySizeLimit", "0");

  /** Making a parser costs more than parsing a small part with it. */
  private static final ThreadLocal<DocumentBuilder> BUILDERS =
      ThreadLocal.withInitial(Xml::builder);

  private Xml() {}

  // factories are not specified to be safe for several threads, and cheap to make

  private static XMLInputFactory streams() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    PARSER_LIMITS.forEach(factory::setProperty);
    return factory;
  }

  private static DocumentBuilderFactory documents() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      PARSER_LIMITS.forEach(factory::setAttribute);
      return factory;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The XML parser of the JDK lacks a security feature", e);
    }
  }

  private static TransformerFactory transformers() {
    TransformerFactory factory = TransformerFactory.newDefaultInstance();
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
    return factory;
  }

  /**
   * A pull parser at the start of the part. It joins adjacent text and throws {@link
   * XMLStreamException} where the part is not well-formed or nested too deeply; {@link #broken}
   * turns that into a problem.
   */
  public static XMLStreamReader reader(byte[] part) throws XMLStreamException {
    return reader(new ByteArrayInputStream(part));
  }

  /** The same for a part that is inflated as it is read. */
  public static XMLStreamReader reader(InputStream part) throws XMLStreamException {
    return new NoDoctypeReader(streams().createXMLStreamReader(part));
  }

  /** The part as a tree, white space included. */
  public static Document parse(byte[] part) {
    try {
      DocumentBuilder builder = BUILDERS.get();
      builder.reset();
      builder.setErrorHandler(new FailOnError());
      return builder.parse(new ByteArrayInputStream(part));
    } catch (SAXException | IOException e) {
      throw broken("A part", e);
    }
  }

  private static DocumentBuilder builder() {
    try {
      return documents().newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The tree as UTF-8 with XML declaration and the standalone flag it was read with. Line breaks
   * and tabs inside attributes are written as character references, because a parser would turn
   * them into blanks otherwise.
   */
  public static byte[] serialise(Document document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String standalone = document.getXmlStandalone() ? " standalone=\"yes\"" : "";
    String declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"" + standalone + "?>\r\n";
    out.writeBytes(declaration.getBytes(StandardCharsets.UTF_8));
    try {
      Transformer identity = transformers().newTransformer();
      identity.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      identity.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      // a byte stream would get the encoding the document was read with, a writer has its own
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      identity.transform(new DOMSource(document), new StreamResult(writer));
      writer.flush();
    } catch (TransformerException | IOException e) {
      throw new IllegalStateException("A document tree could not be written", e);
    }
    return out.toByteArray();
  }

  /** The problem for a part that is not well-formed, or nested too deeply. */
  public static DocumentProblem broken(String partName, Exception cause) {
    String detail = String.valueOf(cause.getMessage());
    if (detail.contains("DOCTYPE")) {
      return Problems.hostile(partName + " contains a document type declaration.");
    }
    if (detail.contains("JAXP00010006")) {
      return Problems.tooLarge(partName + " nests elements more than " + DEPTH + " levels deep.");
    }
    return Problems.broken(partName + " is not well-formed XML.", cause);
  }

  private static final class FailOnError extends DefaultHandler {
    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
