package dev.deckhand.ooxml.pptx.picture;

import dev.deckhand.ooxml.pptx.font.FontShelf;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;

/** Says on the picture itself what is not drawn: a box with words where it would be. */
final class Missing {
  private static final Color PAPER = new Color(245, 245, 245, 200);
  private static final Color INK = new Color(0x595959);
  private static final float[] DASHES = {4, 3};
  private static final float SIZE = 12;
  private static final float LEAST = 5;

  private Missing() {}

  /** A dashed box in points with one line of words, as large as fits. */
  static void draw(Graphics2D target, Rectangle2D box, String words) {
    Graphics2D graphics = (Graphics2D) target.create();
    try {
      graphics.setColor(PAPER);
      graphics.fill(box);
      graphics.setColor(INK);
      graphics.setStroke(
          new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0));
      graphics.draw(box);
      graphics.clip(box);
      words(graphics, box, words);
    } finally {
      graphics.dispose();
    }
  }

  /** A strip along the lower edge of a slide. */
  static void strip(Graphics2D graphics, double width, double height, String words) {
    draw(graphics, new Rectangle2D.Double(0, height - 18, width, 18), words);
  }

  private static void words(Graphics2D graphics, Rectangle2D box, String words) {
    Font font = new Font(FontShelf.plain(), Font.PLAIN, 1);
    TextLayout line = new TextLayout(words, font.deriveFont(SIZE), graphics.getFontRenderContext());
    double fitting = SIZE * Math.min(1, (box.getWidth() - 6) / Math.max(line.getAdvance(), 1));
    if (fitting >= LEAST) {
      TextLayout fitted =
          new TextLayout(words, font.deriveFont((float) fitting), graphics.getFontRenderContext());
      float x = (float) (box.getCenterX() - fitted.getAdvance() / 2);
      float y = (float) (box.getCenterY() + (fitted.getAscent() - fitted.getDescent()) / 2);
      fitted.draw(graphics, x, y);
    }
  }
}
