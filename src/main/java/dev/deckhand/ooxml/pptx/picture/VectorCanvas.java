package dev.deckhand.ooxml.pptx.picture;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.poi.xslf.draw.SVGPOIGraphics2D;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** A canvas of shapes, kept as SVG; text becomes outlines and pictures are embedded. */
final class VectorCanvas extends Canvas {
  private @Nullable SVGGraphics2D svg;

  VectorCanvas(int width, int height, double scale) {
    super(width, height, scale);
  }

  @Override
  Graphics2D blank() {
    SVGGraphics2D made = new SVGPOIGraphics2D(document(), true);
    made.setSVGCanvasSize(new Dimension(width(), height()));
    svg = made;
    return made;
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVGGraphics2D.SVG_NAMESPACE_URI, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Every JDK makes XML documents", e);
    }
  }

  @Override
  byte[] bytes() throws IOException {
    SVGGraphics2D made = Objects.requireNonNull(svg, "a canvas is cleared before it is kept");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(made.getRoot()), new StreamResult(out));
    } catch (TransformerException e) {
      throw new IOException("The picture cannot be written", e);
    }
    return out.toByteArray();
  }
}
