package dev.deckhand.ooxml.pptx.picture;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.poi.sl.draw.DrawShape;
import org.apache.poi.sl.draw.DrawTextShape;
import org.apache.poi.sl.draw.geom.Outline;
import org.apache.poi.sl.draw.geom.Path;
import org.apache.poi.sl.usermodel.PaintStyle.PaintModifier;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.sl.usermodel.TextShape.TextDirection;
import org.jspecify.annotations.Nullable;

/** A shape with all its faces, and with turned text where its anchor says. */
final class SlideShape extends DrawTextShape {
  private final TextShape<?, ?> text;

  SlideShape(TextShape<?, ?> shape) {
    super(shape);
    this.text = shape;
  }

  /** POI drops the first path of each shade, so a shade begins with one more. */
  @Override
  protected Collection<Outline> computeOutlines(Graphics2D graphics) {
    List<Outline> outlines = new ArrayList<>();
    PaintModifier last = null;
    for (Outline outline : super.computeOutlines(graphics)) {
      if (outline.getPath().isFilled()) {
        PaintModifier shade = outline.getPath().getFill();
        if (last != null && last != shade) {
          outlines.add(filled(outline, shade));
        }
        last = shade;
      }
      outlines.add(outline);
    }
    return outlines;
  }

  private static Outline filled(Outline outline, PaintModifier shade) {
    Path path = new Path();
    path.setFill(shade);
    path.setStroke(false);
    return new Outline(outline.getOutline(), path);
  }

  /** POI anchors turned text as if the shape were as high as its lines are long. */
  @Override
  public void drawContent(Graphics2D graphics) {
    double shift = shift(DrawShape.getAnchor(graphics, text), text.getTextDirection());
    AffineTransform upright = graphics.getTransform();
    graphics.translate(shift, 0);
    super.drawContent(graphics);
    graphics.setTransform(upright);
  }

  private double shift(@Nullable Rectangle2D box, TextDirection direction) {
    boolean turned = direction == TextDirection.VERTICAL || direction == TextDirection.VERTICAL_270;
    if (box == null || !turned) {
      return 0;
    }
    double less = box.getWidth() - box.getHeight();
    double down =
        switch (text.getVerticalAlignment()) {
          case BOTTOM -> less;
          case MIDDLE -> less / 2;
          default -> 0;
        };
    return direction == TextDirection.VERTICAL ? -down : down;
  }
}
