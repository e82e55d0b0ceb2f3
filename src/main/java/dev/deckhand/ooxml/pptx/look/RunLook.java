package dev.deckhand.ooxml.pptx.look;

import org.jspecify.annotations.Nullable;

/**
 * How a run of text is drawn.
 *
 * @param fill what its letters are filled with
 * @param size in points, after the shrinking that the shape asks for
 * @param face the typeface as written; {@code +mn-lt} and the like stand for the theme's fonts
 * @param themeColor whether its colour is one of the theme
 */
record RunLook(
    String text, Paint fill, double size, boolean bold, @Nullable String face, boolean themeColor) {

  /** The contrast with what is behind it, the worst of all colours there; {@code null} unsure. */
  @Nullable Double contrast(Paint behind) {
    if (!(fill instanceof Paint.Inks letters) || !(behind instanceof Paint.Inks ground)) {
      return null;
    }
    double worst = 21;
    for (Ink ink : letters.inks()) {
      for (Ink below : ground.inks()) {
        Ink base = below.over(Ink.WHITE);
        worst = Math.min(worst, ink.over(base).contrast(base));
      }
    }
    return worst;
  }

  /** Whether the letters have no fill, or none that shows. */
  boolean transparent() {
    return fill instanceof Paint.Clear
        || (fill instanceof Paint.Inks inks
            && inks.inks().stream().allMatch(ink -> ink.alpha() < 0.04));
  }
}
