package dev.deckhand.ooxml.markup;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/**
 * An element of a {@link LeanTree}. Children are elements only: text is kept of elements that hold
 * nothing else, since parts have none that means anything beside elements.
 */
final class LeanElement extends NoEdits {
  private static final int SELF_CLOSED = -1;

  private final LeanTree tree;
  private final @Nullable LeanElement parent;
  private final @Nullable LeanScope scope;
  private final String name;
  private final int prefixLength;
  private final String local;
  private final @Nullable String uri;
  private final int firstAttribute;
  private final int attributes;
  private @Nullable LeanElement firstChild;
  private @Nullable LeanElement lastChild;
  private @Nullable LeanElement next;
  private int contentStart;
  private int contentEnd;
  private int textStart;
  private int textEnd;
  private @Nullable String text;

  LeanElement(
      LeanTree tree,
      @Nullable LeanElement parent,
      @Nullable LeanScope scope,
      LeanNames.Name name,
      int firstAttribute,
      int attributes) {
    this.tree = tree;
    this.parent = parent;
    this.scope = scope;
    this.name = name.qualified();
    this.local = name.local();
    this.prefixLength = name.prefix().length();
    this.uri = LeanScope.uri(scope, name.prefix());
    this.firstAttribute = firstAttribute;
    this.attributes = attributes;
    if (parent != null) {
      parent.add(this);
    }
  }

  private void add(LeanElement child) {
    if (lastChild == null) {
      firstChild = child;
    } else {
      lastChild.next = child;
    }
    lastChild = child;
  }

  void starts(int contentStart, boolean selfClosed) {
    this.contentStart = contentStart;
    this.contentEnd = selfClosed ? SELF_CLOSED : contentStart;
  }

  void ends(int contentEnd) {
    this.contentEnd = this.contentEnd == SELF_CLOSED ? SELF_CLOSED : contentEnd;
  }

  /** Behind the start tag. */
  int contentStart() {
    return contentStart;
  }

  int contentEnd() {
    return contentEnd;
  }

  boolean selfClosed() {
    return contentEnd == SELF_CLOSED;
  }

  @Nullable LeanElement parent() {
    return parent;
  }

  @Nullable LeanScope scope() {
    return scope;
  }

  /** Text between two offsets, entities not yet resolved. */
  void text(int start, int end) {
    if (textEnd == 0) {
      textStart = start;
      textEnd = end;
    } else {
      text = getTextContent() + tree.text(start, end);
    }
  }

  /** Text of a CDATA section. */
  void characterData(String data) {
    text = getTextContent() + data;
    textEnd = -1;
  }

  @Override
  public String getTextContent() {
    if (firstChild != null) {
      StringBuilder all = new StringBuilder();
      for (LeanElement child = firstChild; child != null; child = child.next) {
        all.append(child.getTextContent());
      }
      return all.toString();
    }
    if (text != null) {
      return text;
    }
    return textEnd > textStart ? tree.text(textStart, textEnd) : "";
  }

  /** Sets the text of an element without children; see {@link LeanTree#written}. */
  @Override
  public void setTextContent(String written) {
    if (firstChild != null) {
      throw new UnsupportedOperationException("Only text is edited in this tree");
    }
    text = written;
    tree.wrote(this);
  }

  @Override
  public boolean hasAttribute(String attribute) {
    return tree.attribute(firstAttribute, attributes, attribute) >= 0;
  }

  @Override
  public String getAttribute(String attribute) {
    int found = tree.attribute(firstAttribute, attributes, attribute);
    return found < 0 ? "" : tree.value(found);
  }

  @Override
  public boolean hasAttributeNS(@Nullable String namespace, String attribute) {
    return attributes > 0 && qualified(namespace, attribute) >= 0;
  }

  @Override
  public String getAttributeNS(@Nullable String namespace, String attribute) {
    int found = qualified(namespace, attribute);
    return found < 0 ? "" : tree.value(found);
  }

  private int qualified(@Nullable String namespace, String attribute) {
    if (namespace == null || namespace.isEmpty()) {
      return tree.attribute(firstAttribute, attributes, attribute);
    }
    return tree.attribute(firstAttribute, attributes, attribute, namespace, scope);
  }

  @Override
  public boolean hasAttributes() {
    return attributes > 0;
  }

  @Override
  public String getTagName() {
    return name;
  }

  @Override
  public String getNodeName() {
    return name;
  }

  @Override
  public @Nullable String getNodeValue() {
    return null;
  }

  @Override
  public short getNodeType() {
    return ELEMENT_NODE;
  }

  @Override
  public @Nullable Node getParentNode() {
    return parent;
  }

  @Override
  public @Nullable Node getFirstChild() {
    return firstChild;
  }

  @Override
  public @Nullable Node getLastChild() {
    return lastChild;
  }

  @Override
  public @Nullable Node getNextSibling() {
    return next;
  }

  @Override
  public @Nullable Node getPreviousSibling() {
    LeanElement before = parent == null ? this : parent.firstChild;
    if (before == this) {
      return null;
    }
    while (before != null && before.next != this) {
      before = before.next;
    }
    return before;
  }

  @Override
  public boolean hasChildNodes() {
    return firstChild != null;
  }

  @Override
  public @Nullable String getNamespaceURI() {
    return uri;
  }

  @Override
  public @Nullable String getPrefix() {
    return prefixLength == 0 ? null : name.substring(0, prefixLength);
  }

  @Override
  public String getLocalName() {
    return local;
  }

  @Override
  public @Nullable String lookupNamespaceURI(@Nullable String prefix) {
    return LeanScope.uri(scope, Objects.requireNonNullElse(prefix, ""));
  }

  @Override
  public boolean isSameNode(Node other) {
    return this == other;
  }
}
