package dev.deckhand.ooxml.markup;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Nodes of a tree as text; namespaces that nothing around declares are declared where used. */
final class FreshMarkup {
  private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final StringBuilder xml = new StringBuilder();

  private FreshMarkup() {}

  static String of(Node node) {
    FreshMarkup fresh = new FreshMarkup();
    fresh.node(node, Map.of());
    return fresh.xml.toString();
  }

  /** The attributes of an element that are not known, each with a blank before. */
  static String attributes(Element element, Set<String> known) {
    FreshMarkup fresh = new FreshMarkup();
    fresh.attributes(element, known, new HashMap<>());
    return fresh.xml.toString();
  }

  private void node(Node node, Map<String, String> declared) {
    switch (node.getNodeType()) {
      case Node.ELEMENT_NODE -> element((Element) node, declared);
      case Node.TEXT_NODE, Node.CDATA_SECTION_NODE ->
          xml.append(XmlText.escape(Objects.requireNonNullElse(node.getNodeValue(), "")));
      case Node.COMMENT_NODE -> xml.append("<!--").append(node.getNodeValue()).append("-->");
      case Node.PROCESSING_INSTRUCTION_NODE ->
          xml.append("<?")
              .append(node.getNodeName())
              .append(' ')
              .append(node.getNodeValue())
              .append("?>");
      default -> {} // no others stand inside elements of a part without a document type
    }
  }

  private void element(Element element, Map<String, String> around) {
    Map<String, String> declared = new HashMap<>(around);
    Node child = element.getFirstChild();
    startTag(element, declared, child == null);
    if (child == null) {
      return;
    }
    for (; child != null; child = child.getNextSibling()) {
      node(child, declared);
    }
    xml.append("</").append(element.getTagName()).append('>');
  }

  /**
   * Writes a start tag.
   *
   * @param declared what was declared on the way here and does not stand in the tree; grows
   */
  private void startTag(Element element, Map<String, String> declared, boolean empty) {
    xml.append('<').append(element.getTagName());
    declare(element, element, declared);
    attributes(element, Set.of(), declared);
    xml.append(empty ? "/>" : ">");
  }

  private void attributes(Element element, Set<String> known, Map<String, String> declared) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      if (attribute.getPrefix() != null && !known.contains(attribute.getNodeName())) {
        declare(element, attribute, declared);
      }
    }
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      if (!known.contains(attribute.getNodeName())) {
        attribute(attribute.getNodeName(), attribute.getNodeValue());
      }
    }
  }

  private void declare(Element element, Node named, Map<String, String> declared) {
    String prefix = Objects.requireNonNullElse(named.getPrefix(), "");
    String uri = Objects.requireNonNullElse(named.getNamespaceURI(), "");
    if (uri.equals(XMLNS) || uri.equals(XML)) {
      return;
    }
    String known = declared.get(prefix);
    String here = known == null ? inTree(element, prefix) : known;
    if (!uri.equals(Objects.requireNonNullElse(here, ""))) {
      declared.put(prefix, uri);
      attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri);
    }
  }

  private static @Nullable String inTree(Element element, String prefix) {
    String name = prefix.isEmpty() ? "xmlns" : prefix;
    for (Node node = element; node instanceof Element holder; node = node.getParentNode()) {
      if (holder.hasAttributeNS(XMLNS, name)) {
        return holder.getAttributeNS(XMLNS, name);
      }
    }
    return null;
  }

  private void attribute(String name, String value) {
    xml.append(' ').append(name).append("=\"").append(XmlText.escapeAttribute(value)).append('"');
  }
}
