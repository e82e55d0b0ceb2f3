package dev.deckhand.ooxml.markup;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Writes an edited tree over the part it was read from: every element that is as it was keeps its
 * bytes, and so do the tags, the white space and the comments around what changed. So an edit and
 * its opposite give the first bytes again.
 *
 * <p>Text that stands between elements is kept as long as the tree has the same text there.
 */
public final class KeptMarkup {
  private final byte[] source;
  private final ByteArrayOutputStream out;

  private KeptMarkup(byte[] source) {
    this.source = source;
    this.out = new ByteArrayOutputStream(source.length + 1024);
  }

  /**
   * The bytes of the edited part, in UTF-8.
   *
   * @param original what the tree was read from
   * @throws dev.deckhand.document.DocumentProblem when that cannot be read by its bytes
   */
  public static byte[] write(String part, byte[] original, Document edited) {
    byte[] source = XmlText.utf8(part, original);
    XmlNode root = XmlNode.parseEveryBranch(part, source);
    KeptMarkup markup = new KeptMarkup(source);
    markup.copy(0, root.start());
    Element now = edited.getDocumentElement();
    if (ElementMatch.same(now, root)) {
      return original;
    }
    if (ElementMatch.named(now, root)) {
      markup.element(now, root);
    } else {
      markup.fresh(now);
    }
    markup.copy(root.end(), source.length);
    return markup.out.toByteArray();
  }

  private void element(Element now, XmlNode was) {
    List<Element> children = ElementMatch.children(now);
    boolean empty = now.getFirstChild() == null;
    startTag(now, was, empty);
    if (empty) {
      return;
    }
    if (children.isEmpty() != was.children().isEmpty() || !ElementMatch.text(now, was)) {
      freshContent(now);
    } else {
      content(children, was);
    }
    endTag(now, was);
  }

  private void startTag(Element now, XmlNode was, boolean empty) {
    if (!ElementMatch.attributes(now, was)) {
      editedTag(now, was, empty);
    } else if (empty == was.selfClosed()) {
      copy(was.start(), was.contentStart());
    } else if (empty) {
      copy(was.start(), was.contentStart() - 1);
      write("/>");
    } else {
      copy(was.start(), was.contentStart() - 2);
      write(">");
    }
  }

  /** The tag with its attributes in their order; those that are new come last. */
  private void editedTag(Element now, XmlNode was, boolean empty) {
    int at = was.start();
    Set<String> known = new HashSet<>();
    for (XmlNode.Attribute attribute : was.attributes()) {
      known.add(attribute.name());
      Attr node = now.getAttributeNode(attribute.name());
      if (node == null) {
        copy(at, beforeSpace(attribute.nameStart()));
        at = attribute.end() + 1;
      } else if (!node.getValue().equals(attribute.value())) {
        copy(at, attribute.start() - 1);
        write('"' + XmlText.escapeAttribute(node.getValue()) + '"');
        at = attribute.end() + 1;
      }
    }
    copy(at, was.contentStart() - (was.selfClosed() ? 2 : 1));
    write(FreshMarkup.attributes(now, known) + (empty ? "/>" : ">"));
  }

  private int beforeSpace(int position) {
    int at = position;
    while (source[at - 1] <= ' ') {
      at--;
    }
    return at;
  }

  private void endTag(Element now, XmlNode was) {
    if (was.selfClosed()) {
      write("</" + now.getTagName() + ">");
    } else {
      copy(was.contentEnd(), was.end());
    }
  }

  /** The children, with the gaps between them as they were. */
  private void content(List<Element> now, XmlNode was) {
    int at = was.contentStart();
    for (ChildPairs.Pair pair : ChildPairs.of(now, was.children())) {
      XmlNode old = pair.was();
      if (old != null) {
        copy(at, old.start());
        at = old.end();
      }
      Element child = pair.now();
      if (child == null) {
        continue;
      }
      if (old == null) {
        fresh(child);
      } else if (pair.same()) {
        copy(old.start(), old.end());
      } else {
        element(child, old);
      }
    }
    copy(at, was.contentEnd());
  }

  private void freshContent(Element now) {
    for (Node child = now.getFirstChild(); child != null; child = child.getNextSibling()) {
      write(FreshMarkup.of(child));
    }
  }

  private void fresh(Element element) {
    write(FreshMarkup.of(element));
  }

  private void copy(int from, int to) {
    out.write(source, from, to - from);
  }

  private void write(String xml) {
    out.writeBytes(xml.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether elements of a tree are those of the source. */
  static final class ElementMatch {
    private ElementMatch() {}

    static boolean named(Element now, XmlNode was) {
      String prefix = was.prefix();
      String tag = now.getTagName();
      return tag.length() == prefix.length() + was.name().length()
          && tag.startsWith(prefix)
          && tag.endsWith(was.name());
    }

    /** Whether the element and all below it are as they were. */
    static boolean same(Element now, XmlNode was) {
      if (!named(now, was) || !attributes(now, was) || !text(now, was)) {
        return false;
      }
      List<Element> children = children(now);
      if (children.size() != was.children().size()) {
        return false;
      }
      for (int i = 0; i < children.size(); i++) {
        if (!same(children.get(i), was.children().get(i))) {
          return false;
        }
      }
      return true;
    }

    static boolean attributes(Element now, XmlNode was) {
      NamedNodeMap attributes = now.getAttributes();
      if (attributes.getLength() != was.attributes().size()) {
        return false;
      }
      for (XmlNode.Attribute attribute : was.attributes()) {
        Node found = attributes.getNamedItem(attribute.name());
        if (!(found instanceof Attr) || !found.getNodeValue().equals(attribute.value())) {
          return false;
        }
      }
      return true;
    }

    /** Whether the text directly inside is the same. */
    static boolean text(Element now, XmlNode was) {
      String text = was.text();
      int at = 0;
      for (Node child = now.getFirstChild(); child != null; child = child.getNextSibling()) {
        if (child.getNodeType() == Node.TEXT_NODE
            || child.getNodeType() == Node.CDATA_SECTION_NODE) {
          String value = child.getNodeValue();
          if (!text.startsWith(value, at)) {
            return false;
          }
          at += value.length();
        }
      }
      return at == text.length();
    }

    static List<Element> children(Element parent) {
      List<Element> children = new ArrayList<>();
      for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element element) {
          children.add(element);
        }
      }
      return children;
    }
  }
}
