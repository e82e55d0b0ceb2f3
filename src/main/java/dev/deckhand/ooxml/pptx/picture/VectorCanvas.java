package dev.deckhand.ooxml.pptx.picture;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
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
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      if (svg != null) {
        svg.stream(writer, false);
      }
    }
    return out.toByteArray();
  }
}
