package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.document.DeckOutline.Box;
import dev.deckhand.document.DeckOutline.Shape;
import dev.deckhand.document.DeckOutline.ShapeKind;
import dev.deckhand.document.DeckOutline.Slide;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import org.jspecify.annotations.Nullable;

/** A slide as boxes with their text, drawn from the outline alone. */
final class OutlineSketch {
  private static final int MAX_SHAPES = 500;
  private static final int MAX_LINES = 60;
  private static final float TITLE_SIZE = 28;
  private static final float TEXT_SIZE = 14;
  private static final double MARGIN = 4;

  private final String font;

  OutlineSketch(String font) {
    this.font = font;
  }

  void draw(Slide slide, Canvas canvas) {
    Graphics2D graphics = canvas.graphics();
    graphics.setStroke(new BasicStroke(0.75f));
    slide.shapes().stream()
        .filter(shape -> shape.kind() != ShapeKind.GROUP && shape.visible())
        .limit(MAX_SHAPES)
        .forEach(shape -> shape(graphics, shape));
    canvas.finished();
  }

  private void shape(Graphics2D target, Shape shape) {
    Box box = shape.at();
    if (box == null) {
      return;
    }
    Graphics2D graphics = (Graphics2D) target.create();
    Rectangle2D frame = new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
    graphics.setColor(Color.LIGHT_GRAY);
    graphics.draw(frame);
    graphics.clip(frame);
    graphics.setColor(Color.DARK_GRAY);
    boolean title = shape.placeholder() != null && shape.placeholder().endsWith("itle");
    String text = shape.text().isBlank() ? label(shape) : shape.text();
    text(graphics, text, frame, title ? TITLE_SIZE : TEXT_SIZE);
    graphics.dispose();
  }

  private static String label(Shape shape) {
    return shape.kind() == ShapeKind.TEXT ? "" : shape.name();
  }

  private void text(Graphics2D graphics, String text, Rectangle2D frame, float size) {
    float width = (float) Math.max(frame.getWidth() - 2 * MARGIN, 1);
    double y = frame.getY() + MARGIN;
    int lines = 0;
    for (String paragraph : text.split("\n", MAX_LINES)) {
      LineBreakMeasurer breaker = breaker(graphics, paragraph, size);
      while (breaker != null && breaker.getPosition() < paragraph.length() && lines < MAX_LINES) {
        TextLayout line = breaker.nextLayout(width);
        y += line.getAscent();
        line.draw(graphics, (float) (frame.getX() + MARGIN), (float) y);
        y += line.getDescent() + line.getLeading();
        lines++;
      }
    }
  }

  private @Nullable LineBreakMeasurer breaker(Graphics2D graphics, String paragraph, float size) {
    if (paragraph.isEmpty()) {
      return null;
    }
    AttributedString styled = new AttributedString(paragraph);
    styled.addAttribute(TextAttribute.FONT, new Font(font, Font.PLAIN, 1).deriveFont(size));
    FontRenderContext context = graphics.getFontRenderContext();
    return new LineBreakMeasurer(styled.getIterator(), context);
  }
}
