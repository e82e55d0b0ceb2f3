package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.Xml;
import dev.deckhand.ooxml.pptx.fit.LineSpacing;
import dev.deckhand.ooxml.pptx.fit.SlideMeasure;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Graphic;
import dev.deckhand.ooxml.pptx.part.Ns;
import dev.deckhand.ooxml.pptx.part.Paragraphs;
import dev.deckhand.ooxml.pptx.part.ShapeTree;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes distances of lines and paragraphs, heights of rows and the direction of text, as the
 * measure of text has them, into the copy: POI takes line heights from the font that is drawn.
 */
final class ExactSpacing {
  private static final Set<String> SPACINGS = Set.of("lnSpc", "spcBef", "spcAft");
  private static final int MAX_SHAPES = 2_000;
  private static final double EMU_PER_POINT = 12_700;

  private final OpcEdit copy;
  private final SlideMeasure measure;

  ExactSpacing(OpcEdit copy, SlideMeasure measure) {
    this.copy = copy;
    this.measure = measure;
  }

  void write(String slide) {
    Document xml = Xml.parse(copy.part(slide));
    Element tree = Dom.path(xml.getDocumentElement(), Ns.P, "cSld", "spTree");
    for (ShapeTree.Placed shape : ShapeTree.shapes(tree, MAX_SHAPES)) {
      List<LineSpacing> spacings = measure.spacings(shape.element());
      List<Element> paragraphs = Paragraphs.of(Paragraphs.body(shape.element()));
      for (int i = 0; i < Math.min(spacings.size(), paragraphs.size()); i++) {
        write(paragraphs.get(i), spacings.get(i));
      }
      rows(shape.element());
      direction(shape.element());
    }
    copy.put(slide, Xml.serialise(xml));
  }

  /** POI does not look for the direction of text in layouts. */
  private void direction(Element shape) {
    Element body = Dom.child(Paragraphs.body(shape), Ns.A, "bodyPr");
    String direction = measure.direction(shape);
    if (body != null && direction != null) {
      body.setAttribute("vert", direction);
    }
  }

  /** POI leaves cells that span others out when it looks how high a row must be. */
  private void rows(Element shape) {
    List<Double> heights = measure.rows(shape);
    Element table = Graphic.table(shape);
    List<Element> rows = table == null ? List.of() : Dom.children(table, Ns.A, "tr");
    for (int i = 0; i < Math.min(rows.size(), heights.size()); i++) {
      rows.get(i).setAttribute("h", Long.toString(Math.round(heights.get(i) * EMU_PER_POINT)));
    }
  }

  private static void write(Element paragraph, LineSpacing spacing) {
    Element properties = Dom.child(paragraph, Ns.A, "pPr");
    if (properties == null) {
      properties = element(paragraph, "pPr");
      paragraph.insertBefore(properties, paragraph.getFirstChild());
    }
    for (Element child : Dom.children(properties)) {
      if (Ns.A.owns(child) && SPACINGS.contains(child.getLocalName())) {
        properties.removeChild(child);
      }
    }
    prepend(properties, "spcAft", spacing.after());
    prepend(properties, "spcBef", spacing.before());
    prepend(properties, "lnSpc", spacing.line());
  }

  private static void prepend(Element properties, String name, double points) {
    Element spacing = element(properties, name);
    Element exact = element(properties, "spcPts");
    exact.setAttribute("val", Long.toString(Math.round(points * 100)));
    spacing.appendChild(exact);
    properties.insertBefore(spacing, properties.getFirstChild());
  }

  private static Element element(Element near, String local) {
    String prefix = near.getPrefix();
    return near.getOwnerDocument()
        .createElementNS(near.getNamespaceURI(), prefix == null ? local : prefix + ":" + local);
  }
}
