package dev.deckhand.ooxml.pptx.part;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The namespaces of presentation parts, each in its transitional and its strict spelling (ECMA-376
 * parts 1 and 4), so that one rule reads both.
 */
public enum Ns {
  P(
      "http://schemas.openxmlformats.org/presentationml/2006/main",
      "http://purl.oclc.org/ooxml/presentationml/main"),
  A(
      "http://schemas.openxmlformats.org/drawingml/2006/main",
      "http://purl.oclc.org/ooxml/drawingml/main"),
  R(
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships"),
  C(
      "http://schemas.openxmlformats.org/drawingml/2006/chart",
      "http://purl.oclc.org/ooxml/drawingml/chart"),
  DGM(
      "http://schemas.openxmlformats.org/drawingml/2006/diagram",
      "http://purl.oclc.org/ooxml/drawingml/diagram"),
  /** Drawing that PowerPoint keeps beside the data of a SmartArt graphic. */
  DSP("http://schemas.microsoft.com/office/drawing/2008/diagram"),
  /** Charts newer than the standard: waterfall, treemap, sunburst … */
  CX("http://schemas.microsoft.com/office/drawing/2014/chartex"),
  /** Sections. */
  P14("http://schemas.microsoft.com/office/powerpoint/2010/main"),
  /** Markup compatibility. */
  MC("http://schemas.openxmlformats.org/markup-compatibility/2006"),
  /** Office mathematics. */
  M(
      "http://schemas.openxmlformats.org/officeDocument/2006/math",
      "http://purl.oclc.org/ooxml/officeDocument/math");

  private final String transitional;
  private final String strict;

  Ns(String only) {
    this(only, only);
  }

  Ns(String transitional, String strict) {
    this.transitional = transitional;
    this.strict = strict;
  }

  public String transitional() {
    return transitional;
  }

  public String strict() {
    return strict;
  }

  /** Whether the node belongs to this namespace. */
  public boolean owns(Node node) {
    String uri = node.getNamespaceURI();
    return transitional.equals(uri) || strict.equals(uri);
  }

  /** Whether the node is the element of this namespace and local name. */
  public boolean is(@Nullable Node node, String local) {
    return node instanceof Element element && local.equals(element.getLocalName()) && owns(element);
  }

  /** The value of an attribute in this namespace, such as {@code r:id}. */
  public @Nullable String attribute(Element element, String local) {
    if (element.hasAttributeNS(transitional, local)) {
      return element.getAttributeNS(transitional, local);
    }
    return element.hasAttributeNS(strict, local) ? element.getAttributeNS(strict, local) : null;
  }
}
