package dev.deckhand.ooxml.pptx.font;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.LineMetrics;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Widths and heights of one face, as a share of the font size. Widths are those of the font's own
 * table, without hinting and kerning, as PowerPoint lays lines out on every screen alike.
 */
public final class Face {
  private static final float SIZE = 1000;
  private static final int BASIC = 0x250;

  /**
   * What PowerPoint takes for most fonts, whatever their own tables say: the heights it stored for
   * boxes that fit their text are multiples of it. Carlito stands for Calibri, of which it takes a
   * little more; fonts much higher than that keep their own.
   */
  private static final double USUAL = 1.2;

  private static final double CALIBRI = 1.2117;
  private static final double HIGH = 1.25;
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final Font font;
  private final double lineHeight;
  private final float[] basic;
  private final Map<Integer, Float> others = new ConcurrentHashMap<>();

  Face(Font font) {
    this.font = font.deriveFont(SIZE);
    LineMetrics metrics = this.font.getLineMetrics("x", CONTEXT);
    this.lineHeight = lineHeight(metrics.getHeight() / SIZE);
    this.basic = new float[BASIC];
    char[] all = new char[BASIC];
    for (char c = 0; c < BASIC; c++) {
      all[c] = Character.isISOControl(c) ? ' ' : c;
    }
    GlyphVector glyphs = this.font.createGlyphVector(CONTEXT, all);
    for (int c = 0; c < BASIC; c++) {
      basic[c] = Character.isISOControl(c) ? 0 : glyphs.getGlyphMetrics(c).getAdvanceX() / SIZE;
    }
  }

  /** Whether the face has the character. */
  public boolean has(int codePoint) {
    return font.canDisplay(codePoint);
  }

  /** How far a character takes the line on. */
  public double advance(int codePoint) {
    return codePoint < BASIC ? basic[codePoint] : others.computeIfAbsent(codePoint, this::measure);
  }

  /** The width of text whose characters shape each other, such as Arabic or Devanagari. */
  public double shaped(String text) {
    char[] chars = text.toCharArray();
    int direction =
        Character.getDirectionality(text.codePointAt(0))
                == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
            ? Font.LAYOUT_RIGHT_TO_LEFT
            : Font.LAYOUT_LEFT_TO_RIGHT;
    return font.layoutGlyphVector(CONTEXT, chars, 0, chars.length, direction)
            .getLogicalBounds()
            .getWidth()
        / SIZE;
  }

  /** From line to line at single spacing in PowerPoint. */
  public double lineHeight() {
    return lineHeight;
  }

  private double lineHeight(double own) {
    double usual = font.getFamily().equals("Carlito") ? CALIBRI : USUAL;
    return own > HIGH ? own : usual;
  }

  private float measure(int codePoint) {
    String text = Character.toString(codePoint);
    return font.createGlyphVector(CONTEXT, text).getGlyphMetrics(0).getAdvanceX() / SIZE;
  }
}
