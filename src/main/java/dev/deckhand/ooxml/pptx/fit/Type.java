package dev.deckhand.ooxml.pptx.fit;

import dev.deckhand.ooxml.pptx.font.Face;
import dev.deckhand.ooxml.pptx.font.FontShelf;
import dev.deckhand.ooxml.pptx.font.FontStyle;
import dev.deckhand.ooxml.pptx.font.StandIn;
import org.jspecify.annotations.Nullable;

/**
 * What a run is set in.
 *
 * @param latin the font of its characters
 * @param eastAsian the font of its East Asian ones, or {@code null} where the deck leaves it open
 * @param size points
 * @param spacing points after each character
 * @param caps whether letters are shown as capitals
 */
record Type(
    StandIn latin,
    @Nullable StandIn eastAsian,
    FontStyle style,
    double size,
    double spacing,
    boolean caps) {
  private static final int EAST_ASIAN = 0x2E80;

  /** How far a character takes the line on. */
  double advance(int codePoint) {
    StandIn font = codePoint >= EAST_ASIAN && eastAsian != null ? eastAsian : latin;
    Face face = FontShelf.face(font.used(), style);
    double stretch = font.stretch();
    if (codePoint > 0x24F && !face.has(codePoint)) {
      String other = FontShelf.familyWith(codePoint);
      face = other == null ? face : FontShelf.face(other, style);
      stretch = 1;
    }
    return face.advance(codePoint) * stretch * size + spacing;
  }

  /** The width of text whose characters shape each other. */
  double shaped(String text) {
    int sample = text.codePointAt(0);
    Face face = FontShelf.face(latin.used(), style);
    String other = face.has(sample) ? null : FontShelf.familyWith(sample);
    Face used = other == null ? face : FontShelf.face(other, style);
    return used.shaped(text) * size;
  }

  /** From line to line at single spacing. */
  double lineHeight() {
    return FontShelf.face(latin.used(), style).lineHeight() * size;
  }
}
