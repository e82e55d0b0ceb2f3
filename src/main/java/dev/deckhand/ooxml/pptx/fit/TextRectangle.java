package dev.deckhand.ooxml.pptx.fit;

import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.sl.draw.geom.Context;
import org.apache.poi.sl.draw.geom.CustomGeometry;
import org.apache.poi.sl.draw.geom.Guide;
import org.apache.poi.sl.draw.geom.GuideIf;
import org.apache.poi.sl.draw.geom.Path;
import org.apache.poi.sl.draw.geom.PresetGeometries;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The part of a shape that takes text: smaller than its box in ellipses, arrows and the like. */
final class TextRectangle {
  private static final double EMU_PER_POINT = 12_700;

  private TextRectangle() {}

  /** The rectangle of a preset shape (ECMA-376 part 1, 20.1.9.22); other shapes use their box. */
  static Box of(Element shape, Box box) {
    Element geometry = Dom.path(shape, Ns.P, "spPr");
    Element preset = Dom.child(geometry, Ns.A, "prstGeom");
    String name = Dom.attribute(preset, "prst");
    if (name == null || name.equals("rect") || box.width() < 1 || box.height() < 1) {
      return box;
    }
    return of(name, adjustments(preset), box);
  }

  private static Box of(String name, Map<String, GuideIf> adjustments, Box box) {
    CustomGeometry geometry = PresetGeometries.getInstance().get(name);
    Path text = geometry == null ? null : geometry.getTextBounds();
    if (text == null) {
      return box;
    }
    Rectangle2D size =
        new Rectangle2D.Double(0, 0, box.width() * EMU_PER_POINT, box.height() * EMU_PER_POINT);
    try {
      Rectangle2D inner = text.getPath(new Context(geometry, size, adjustments::get)).getBounds2D();
      return new Box(
          box.x() + inner.getX() / EMU_PER_POINT,
          box.y() + inner.getY() / EMU_PER_POINT,
          inner.getWidth() / EMU_PER_POINT,
          inner.getHeight() / EMU_PER_POINT);
    } catch (RuntimeException | StackOverflowError e) {
      return box; // guides that cannot be computed, or name each other, leave the shape its box
    }
  }

  private static Map<String, GuideIf> adjustments(@Nullable Element preset) {
    Map<String, GuideIf> adjustments = new HashMap<>();
    Element list = Dom.child(preset, Ns.A, "avLst");
    if (list != null) {
      for (Element guide : Dom.children(list, Ns.A, "gd")) {
        // Not POI's AdjustValue, which asks the shape for its value, and so itself, without end.
        Guide value = new Guide();
        value.setName(guide.getAttribute("name"));
        value.setFmla(guide.getAttribute("fmla"));
        adjustments.put(value.getName(), value);
      }
    }
    return adjustments;
  }
}
