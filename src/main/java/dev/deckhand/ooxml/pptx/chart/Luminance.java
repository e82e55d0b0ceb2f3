package dev.deckhand.ooxml.pptx.chart;

import dev.deckhand.ooxml.pptx.part.Dom;
import java.awt.Color;
import org.w3c.dom.Element;

/**
 * The changes of brightness a colour element may carry: {@code lumMod}, {@code tint} … Office
 * writes {@code lumOff} only as the complement of a {@code lumMod}: together they mix with white.
 */
final class Luminance {
  private static final double FULL = 100_000;

  private Luminance() {}

  static Color apply(Color base, Element color) {
    Color changed = base;
    for (Element change : Dom.children(color)) {
      double share = Dom.number(change, "val", (long) FULL) / FULL;
      changed =
          switch (change.getLocalName()) {
            case "lumMod" -> mix(base, Color.BLACK, 1 - share);
            case "lumOff" -> mix(base, Color.WHITE, share);
            case "shade" -> mix(changed, Color.BLACK, 1 - share);
            case "tint" -> mix(changed, Color.WHITE, 1 - share);
            case "alpha" -> clear(changed, share);
            default -> changed;
          };
    }
    return changed;
  }

  private static Color clear(Color color, double share) {
    int alpha = (int) Math.round(Math.clamp(share, 0.0, 1.0) * 255);
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }

  private static Color mix(Color from, Color to, double share) {
    double part = Math.clamp(share, 0.0, 1.0);
    return new Color(
        channel(from.getRed(), to.getRed(), part),
        channel(from.getGreen(), to.getGreen(), part),
        channel(from.getBlue(), to.getBlue(), part));
  }

  private static int channel(int from, int to, double part) {
    return (int) Math.round(from + (to - from) * part);
  }
}
