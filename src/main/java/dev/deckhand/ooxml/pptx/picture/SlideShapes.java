package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.ooxml.pptx.chart.ThemeColors;
import dev.deckhand.ooxml.pptx.font.FontShelf;
import java.awt.Graphics2D;
import java.util.Map;
import org.apache.poi.sl.draw.DrawFactory;
import org.apache.poi.sl.draw.DrawGraphicalFrame;
import org.apache.poi.sl.draw.DrawPaint;
import org.apache.poi.sl.draw.DrawTextParagraph;
import org.apache.poi.sl.draw.DrawTextShape;
import org.apache.poi.sl.draw.Drawable;
import org.apache.poi.sl.usermodel.GraphicalFrame;
import org.apache.poi.sl.usermodel.ObjectShape;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.sl.usermodel.PictureShape;
import org.apache.poi.sl.usermodel.PlaceableShape;
import org.apache.poi.sl.usermodel.Shape;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.xslf.usermodel.XSLFDiagram;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFPictureData;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.jspecify.annotations.Nullable;

/** POI's drawing with charts added, and with each shape kept from spoiling the rest. */
final class SlideShapes extends DrawFactory {
  private final ThemeColors colors;
  private final String font = FontShelf.plain();
  private final Map<String, String> blanked;
  private final Deadline deadline;
  private final Notices notices;

  SlideShapes(ThemeColors colors, Map<String, String> blanked, Deadline deadline, Notices notices) {
    this.colors = colors;
    this.blanked = blanked;
    this.deadline = deadline;
    this.notices = notices;
  }

  @Override
  public Drawable getDrawable(Shape<?, ?> shape) {
    Drawable drawable =
        switch (shape) {
          case TextShape<?, ?> text -> getDrawable(text);
          case XSLFTable table -> new SlideTable(table);
          case XSLFPictureShape picture -> new ShapedPicture(picture);
          default -> super.getDrawable(shape);
        };
    return new Guarded(drawable, shape, missing(shape));
  }

  @Override
  public DrawPaint getPaint(PlaceableShape<?, ?> shape) {
    return new SlidePaint(shape);
  }

  @Override
  public DrawTextShape getDrawable(TextShape<?, ?> shape) {
    return new SlideShape(shape);
  }

  @Override
  public DrawTextParagraph getDrawable(TextParagraph<?, ?, ?> paragraph) {
    return new SlideParagraph(paragraph);
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

  /** Why a picture or an embedded object cannot be drawn, for the box in its place. */
  private @Nullable String missing(Shape<?, ?> shape) {
    if (!(shape instanceof PictureShape) && !(shape instanceof ObjectShape)) {
      return null;
    }
    PictureData data = data(shape);
    if (data == null && shape instanceof ObjectShape) {
      String words = "Embedded object \"%s\", not drawn here".formatted(shape.getShapeName());
      notices.add(words + ".");
      return words;
    }
    return data instanceof XSLFPictureData part
        ? blanked.get(part.getPackagePart().getPartName().getName())
        : null;
  }

  private static @Nullable PictureData data(Shape<?, ?> shape) {
    try {
      return shape instanceof PictureShape<?, ?> picture
          ? picture.getPictureData()
          : ((ObjectShape<?, ?>) shape).getPictureData();
    } catch (RuntimeException e) {
      return null; // a relationship that leads nowhere
    }
  }

  /** A drawing that leaves its shape out, with a notice, when it fails or time is up. */
  private final class Guarded implements Drawable {
    private final Drawable drawable;
    private final Shape<?, ?> shape;
    private final @Nullable String missing;

    private Guarded(Drawable drawable, Shape<?, ?> shape, @Nullable String missing) {
      this.drawable = drawable;
      this.shape = shape;
      this.missing = missing;
    }

    @Override
    public void applyTransform(Graphics2D graphics) {
      attempt(graphics, () -> drawable.applyTransform(graphics));
    }

    @Override
    public void draw(Graphics2D graphics) {
      if (missing != null) {
        box(graphics, missing);
        return;
      }
      attempt(graphics, () -> drawable.draw(graphics));
    }

    @Override
    public void drawContent(Graphics2D graphics) {
      attempt(graphics, () -> drawable.drawContent(graphics));
    }

    private void attempt(Graphics2D graphics, Runnable drawing) {
      if (deadline.passed()) {
        notices.add("Drawing took too long; some shapes are left out.");
        return;
      }
      try {
        drawing.run();
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        String words = "The shape \"%s\" cannot be drawn here".formatted(shape.getShapeName());
        notices.add(words + ".");
        box(graphics, words);
      }
    }

    private void box(Graphics2D graphics, String words) {
      if (shape instanceof PlaceableShape<?, ?> placed && placed.getAnchor() != null) {
        Missing.draw(graphics, placed.getAnchor(), words);
      }
    }
  }
}
