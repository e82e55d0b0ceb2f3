package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.ooxml.pptx.chart.ThemeColors;
import java.awt.Graphics2D;
import org.apache.poi.sl.draw.DrawFactory;
import org.apache.poi.sl.draw.DrawGraphicalFrame;
import org.apache.poi.sl.draw.Drawable;
import org.apache.poi.sl.usermodel.GraphicalFrame;
import org.apache.poi.sl.usermodel.Shape;
import org.apache.poi.xslf.usermodel.XSLFDiagram;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;

/** POI's drawing with charts added, and with each shape kept from spoiling the rest. */
final class SlideShapes extends DrawFactory {
  private final ThemeColors colors;
  private final String font;
  private final Deadline deadline;
  private final Notices notices;

  SlideShapes(ThemeColors colors, String font, Deadline deadline, Notices notices) {
    this.colors = colors;
    this.font = font;
    this.deadline = deadline;
    this.notices = notices;
  }

  @Override
  public Drawable getDrawable(Shape<?, ?> shape) {
    return new Guarded(super.getDrawable(shape), shape.getShapeName());
  }

  @Override
  public DrawGraphicalFrame getDrawable(GraphicalFrame<?, ?> frame) {
    if (frame instanceof XSLFGraphicFrame chart && chart.hasChart()) {
      return new ChartFrame(chart, colors, font, notices);
    }
    if (frame instanceof XSLFDiagram diagram) {
      return new DiagramFrame(diagram, notices);
    }
    return super.getDrawable(frame);
  }

  /** A drawing that leaves its shape out, with a notice, when it fails or time is up. */
  private final class Guarded implements Drawable {
    private final Drawable drawable;
    private final String name;

    private Guarded(Drawable drawable, String name) {
      this.drawable = drawable;
      this.name = name;
    }

    @Override
    public void applyTransform(Graphics2D graphics) {
      attempt(() -> drawable.applyTransform(graphics));
    }

    @Override
    public void draw(Graphics2D graphics) {
      attempt(() -> drawable.draw(graphics));
    }

    @Override
    public void drawContent(Graphics2D graphics) {
      attempt(() -> drawable.drawContent(graphics));
    }

    private void attempt(Runnable drawing) {
      if (deadline.passed()) {
        notices.add("Drawing took too long; some shapes are left out.");
        return;
      }
      try {
        drawing.run();
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        notices.add("The shape \"%s\" cannot be drawn here.".formatted(name));
      }
    }
  }
}
