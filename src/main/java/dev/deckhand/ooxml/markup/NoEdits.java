package dev.deckhand.ooxml.markup;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.TypeInfo;
import org.w3c.dom.UserDataHandler;

/** What a tree that is read does not offer of the DOM; each method throws. */
abstract class NoEdits implements Element {
  private static UnsupportedOperationException no() {
    return new UnsupportedOperationException("This tree is only read");
  }

  @Override
  public void setNodeValue(String value) {
    throw no();
  }

  @Override
  public NodeList getChildNodes() {
    throw no();
  }

  @Override
  public NamedNodeMap getAttributes() {
    throw no();
  }

  @Override
  public Document getOwnerDocument() {
    throw no();
  }

  @Override
  public Node insertBefore(Node added, @Nullable Node behind) {
    throw no();
  }

  @Override
  public Node replaceChild(Node added, Node old) {
    throw no();
  }

  @Override
  public Node removeChild(Node old) {
    throw no();
  }

  @Override
  public Node appendChild(Node added) {
    throw no();
  }

  @Override
  public Node cloneNode(boolean deep) {
    throw no();
  }

  @Override
  public void normalize() {
    throw no();
  }

  @Override
  public boolean isSupported(String feature, String version) {
    return false;
  }

  @Override
  public void setPrefix(String prefix) {
    throw no();
  }

  @Override
  public String getBaseURI() {
    throw no();
  }

  @Override
  public short compareDocumentPosition(Node other) {
    throw no();
  }

  @Override
  public String lookupPrefix(String uri) {
    throw no();
  }

  @Override
  public boolean isDefaultNamespace(String uri) {
    throw no();
  }

  @Override
  public boolean isEqualNode(Node other) {
    throw no();
  }

  @Override
  public Object getFeature(String feature, String version) {
    throw no();
  }

  @Override
  public Object setUserData(String key, Object data, UserDataHandler handler) {
    throw no();
  }

  @Override
  public @Nullable Object getUserData(String key) {
    return null;
  }

  @Override
  public void setAttribute(String name, String value) {
    throw no();
  }

  @Override
  public void removeAttribute(String name) {
    throw no();
  }

  @Override
  public Attr getAttributeNode(String name) {
    throw no();
  }

  @Override
  public Attr setAttributeNode(Attr attribute) {
    throw no();
  }

  @Override
  public Attr removeAttributeNode(Attr attribute) {
    throw no();
  }

  @Override
  public NodeList getElementsByTagName(String name) {
    throw no();
  }

  @Override
  public void setAttributeNS(String uri, String name, String value) {
    throw no();
  }

  @Override
  public void removeAttributeNS(String uri, String name) {
    throw no();
  }

  @Override
  public Attr getAttributeNodeNS(String uri, String name) {
    throw no();
  }

  @Override
  public Attr setAttributeNodeNS(Attr attribute) {
    throw no();
  }

  @Override
  public NodeList getElementsByTagNameNS(String uri, String name) {
    throw no();
  }

  @Override
  public TypeInfo getSchemaTypeInfo() {
    throw no();
  }

  @Override
  public void setIdAttribute(String name, boolean id) {
    throw no();
  }

  @Override
  public void setIdAttributeNS(String uri, String name, boolean id) {
    throw no();
  }

  @Override
  public void setIdAttributeNode(Attr attribute, boolean id) {
    throw no();
  }
}
