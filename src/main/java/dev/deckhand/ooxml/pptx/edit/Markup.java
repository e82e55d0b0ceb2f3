package dev.deckhand.ooxml.pptx.edit;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Makes elements in the spelling and with the prefixes of the part they go into. */
final class Markup {
  private Markup() {}

  /** A new element of that namespace, not yet in the tree. */
  static Element element(Element near, Ns ns, String local) {
    String uri = uri(near, ns);
    String prefix = near.lookupPrefix(uri);
    String preferred = ns.name().toLowerCase(java.util.Locale.ROOT);
    boolean isDefault = prefix == null && near.isDefaultNamespace(uri);
    String name = isDefault ? local : (prefix == null ? preferred : prefix) + ":" + local;
    return near.getOwnerDocument().createElementNS(uri, name);
  }

  /** Appends a new element. */
  static Element append(Element parent, Ns ns, String local) {
    Element child = element(parent, ns, local);
    parent.appendChild(child);
    return child;
  }

  /** Puts a child before the first of the elements the schema orders after it. */
  static void insert(Element parent, Element child, String... followers) {
    List<String> after = Arrays.asList(followers);
    Node before = null;
    for (Element sibling : Dom.children(parent)) {
      if (before == null && after.contains(sibling.getLocalName())) {
        before = sibling;
      }
    }
    parent.insertBefore(child, before);
  }

  /** Puts a node behind another. */
  static void insertAfter(Element anchor, Element added) {
    Node parent = anchor.getParentNode();
    if (parent != null) {
      parent.insertBefore(added, anchor.getNextSibling());
    }
  }

  /** Sets {@code r:id}. */
  static void relationship(Element element, String id) {
    relationship(element, "id", id);
  }

  /** Sets an attribute that names a relationship, such as {@code r:embed}. */
  static void relationship(Element element, String local, String id) {
    String uri = uri(element, Ns.R);
    String prefix = element.lookupPrefix(uri);
    element.setAttributeNS(uri, (prefix == null ? "r" : prefix) + ":" + local, id);
  }

  /** A deep copy for the document of another element. */
  static Element copy(Element source, Element near) {
    return (Element) near.getOwnerDocument().importNode(source, true);
  }

  /** Sets or, with {@code null}, removes an attribute. */
  static void attribute(Element element, String name, @Nullable String value) {
    if (value == null) {
      element.removeAttribute(name);
    } else {
      element.setAttribute(name, value);
    }
  }

  private static String uri(Element near, Ns ns) {
    Element root = near.getOwnerDocument().getDocumentElement();
    Node told = root == null ? near : root;
    boolean strict = String.valueOf(told.getNamespaceURI()).startsWith("http://purl.oclc.org/");
    return strict ? ns.strict() : ns.transitional();
  }
}
