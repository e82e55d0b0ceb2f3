package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.ooxml.pptx.part.Dom;
import dev.deckhand.ooxml.pptx.part.Ns;
import java.awt.AlphaComposite;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;
import org.apache.poi.sl.draw.DrawPictureShape;
import org.apache.poi.sl.draw.geom.Outline;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.w3c.dom.Element;

/** A picture cut to its shape, and as clear as it says; POI draws all of it, opaque. */
final class ShapedPicture extends DrawPictureShape {
  private static final double FULL = 100_000;

  private final XSLFPictureShape picture;

  ShapedPicture(XSLFPictureShape picture) {
    super(picture);
    this.picture = picture;
  }

  @Override
  public void drawContent(Graphics2D graphics) {
    Shape clip = graphics.getClip();
    Composite composite = graphics.getComposite();
    Path2D outline = outline(graphics);
    if (outline.getCurrentPoint() != null) {
      graphics.clip(outline);
    }
    double opacity = opacity();
    if (opacity < 1) {
      graphics.setComposite(
          AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) Math.max(opacity, 0)));
    }
    super.drawContent(graphics);
    graphics.setComposite(composite);
    graphics.setClip(clip);
  }

  /** Empty for rectangles, which cut nothing. */
  private Path2D outline(Graphics2D graphics) {
    Path2D outline = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    if (picture.getShapeType() != ShapeType.RECT) {
      for (Outline part : computeOutlines(graphics)) {
        if (part.getPath().isFilled()) {
          outline.append(part.getOutline(), false);
        }
      }
    }
    return outline;
  }

  private double opacity() {
    if (!(picture.getXmlObject().getDomNode() instanceof Element element)) {
      return 1;
    }
    List<Element> changes = Dom.below(element, Ns.A, "alphaModFix");
    return changes.isEmpty() ? 1 : Dom.number(changes.getFirst(), "amt", (long) FULL) / FULL;
  }
}
