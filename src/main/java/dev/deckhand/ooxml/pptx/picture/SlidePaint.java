package dev.deckhand.ooxml.pptx.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.sl.draw.DrawPaint;
import org.apache.poi.sl.draw.DrawShape;
import org.apache.poi.sl.draw.Drawable;
import org.apache.poi.sl.draw.geom.PathIf;
import org.apache.poi.sl.usermodel.ColorStyle;
import org.apache.poi.sl.usermodel.Insets2D;
import org.apache.poi.sl.usermodel.PaintStyle;
import org.apache.poi.sl.usermodel.PaintStyle.GradientPaint;
import org.apache.poi.sl.usermodel.PaintStyle.PaintModifier;
import org.apache.poi.sl.usermodel.PaintStyle.SolidPaint;
import org.apache.poi.sl.usermodel.PlaceableShape;
import org.apache.poi.sl.usermodel.SimpleShape;
import org.jspecify.annotations.Nullable;

/**
 * Fills as PowerPoint paints them: POI lets gradients begin outside their shape, whatever its
 * proportions, and fills the holes of custom shapes.
 */
final class SlidePaint extends DrawPaint {
  private static final Color CLEAR = new Color(255, 255, 255, 0);

  SlidePaint(PlaceableShape<?, ?> shape) {
    super(shape);
  }

  @Override
  public Paint getPaint(Graphics2D graphics, PaintStyle paint, PaintModifier modifier) {
    if (graphics.getRenderingHint(Drawable.GRADIENT_SHAPE) instanceof Path2D path && onePath()) {
      path.setWindingRule(Path2D.WIND_EVEN_ODD); // what a path encloses twice is a hole
    }
    return super.getPaint(graphics, paint, modifier);
  }

  /** The faces of a cube and the like are lighter or darker than its front. */
  @Override
  protected Paint getSolidPaint(SolidPaint fill, Graphics2D graphics, PaintModifier modifier) {
    Paint paint = super.getSolidPaint(fill, graphics, PaintModifier.NORM);
    return !(paint instanceof Color color)
        ? paint
        : switch (modifier) {
          case LIGHTEN -> mixed(color, Color.WHITE, 0.4);
          case LIGHTEN_LESS -> mixed(color, Color.WHITE, 0.2);
          case DARKEN -> mixed(color, Color.BLACK, 0.4);
          case DARKEN_LESS -> mixed(color, Color.BLACK, 0.2);
          default -> color;
        };
  }

  private static Color mixed(Color color, Color other, double share) {
    return new Color(
        mixed(color.getRed(), other.getRed(), share),
        mixed(color.getGreen(), other.getGreen(), share),
        mixed(color.getBlue(), other.getBlue(), share),
        color.getAlpha());
  }

  private static int mixed(int one, int other, double share) {
    return (int) Math.round(one * (1 - share) + other * share);
  }

  /** Whether a single path is filled; where several overlap, the overlap is filled too. */
  private boolean onePath() {
    if (!(shape instanceof SimpleShape<?, ?> simple) || simple.getGeometry() == null) {
      return false;
    }
    int filled = 0;
    for (PathIf path : simple.getGeometry()) {
      filled += path.isFilled() ? 1 : 0;
    }
    return filled == 1;
  }

  /** From one edge to the other as the angle sees them (ECMA-376 part 1, 20.1.8.41). */
  @Override
  protected @Nullable Paint createLinearGradientPaint(GradientPaint fill, Graphics2D graphics) {
    Rectangle2D box = DrawShape.getAnchor(graphics, shape);
    if (box == null) {
      return CLEAR;
    }
    double turned = fill.isRotatedWithShape() ? 0 : shape.getRotation();
    double angle = Math.toRadians(fill.getGradientAngle() - turned);
    double x = Math.cos(angle);
    double y = Math.sin(angle);
    double half = (Math.abs(box.getWidth() * x) + Math.abs(box.getHeight() * y)) / 2;
    Stops stops = Stops.of(fill);
    if (half <= 0 || stops.colors().length < 2) {
      return stops.last();
    }
    return new LinearGradientPaint(
        new Point2D.Double(box.getCenterX() - x * half, box.getCenterY() - y * half),
        new Point2D.Double(box.getCenterX() + x * half, box.getCenterY() + y * half),
        stops.fractions(),
        stops.colors());
  }

  /** From the middle of the rectangle it names to the farthest corner (20.1.8.31, 20.1.8.46). */
  @Override
  protected @Nullable Paint createRadialGradientPaint(GradientPaint fill, Graphics2D graphics) {
    Rectangle2D box = DrawShape.getAnchor(graphics, shape);
    if (box == null) {
      return CLEAR;
    }
    Insets2D inner = fill.getFillToInsets();
    double x = inner == null ? 0.5 : (inner.left + 1 - inner.right) / 2;
    double y = inner == null ? 0.5 : (inner.top + 1 - inner.bottom) / 2;
    double radius =
        Math.hypot(box.getWidth() * Math.max(x, 1 - x), box.getHeight() * Math.max(y, 1 - y));
    Stops stops = Stops.of(fill);
    if (radius <= 0 || stops.colors().length < 2) {
      return stops.last();
    }
    Point2D middle =
        new Point2D.Double(box.getX() + box.getWidth() * x, box.getY() + box.getHeight() * y);
    return new RadialGradientPaint(middle, (float) radius, stops.fractions(), stops.colors());
  }

  /** Colours at rising shares of the way, as Java wants them. */
  @SuppressWarnings("ArrayRecordComponent") // painted with, never compared
  private record Stops(float[] fractions, Color[] colors) {
    private static final float STEP = 1e-5f;

    static Stops of(GradientPaint fill) {
      Map<Float, Color> stops = new TreeMap<>();
      float[] fractions = fill.getGradientFractions();
      ColorStyle[] styles = fill.getGradientColors();
      for (int i = 0; i < Math.min(fractions.length, styles.length); i++) {
        float at = Math.clamp(fractions[i], 0, 1);
        while (stops.containsKey(at)) {
          at += at >= 1 - STEP ? -STEP : STEP;
        }
        stops.put(at, styles[i] == null ? CLEAR : applyColorTransform(styles[i]));
      }
      float[] sorted = new float[stops.size()];
      int next = 0;
      for (float at : stops.keySet()) {
        sorted[next++] = at;
      }
      return new Stops(sorted, stops.values().toArray(Color[]::new));
    }

    Color last() {
      return colors.length == 0 ? CLEAR : colors[colors.length - 1];
    }
  }
}
