package dev.deckhand.ooxml.pptx.look;

/** A colour as hue (in sixths of the circle, 0 to 6), saturation and lightness. */
record Hsl(double hue, double saturation, double lightness) {

  static Hsl of(Ink ink) {
    double most = Math.max(ink.red(), Math.max(ink.green(), ink.blue()));
    double least = Math.min(ink.red(), Math.min(ink.green(), ink.blue()));
    double lightness = (most + least) / 2;
    double range = most - least;
    if (range == 0) {
      return new Hsl(0, 0, lightness);
    }
    double saturation = range / (1 - Math.abs(2 * lightness - 1));
    double hue;
    if (most == ink.red()) {
      hue = (ink.green() - ink.blue()) / range;
    } else if (most == ink.green()) {
      hue = (ink.blue() - ink.red()) / range + 2;
    } else {
      hue = (ink.red() - ink.green()) / range + 4;
    }
    return new Hsl((hue + 6) % 6, saturation, lightness);
  }

  Ink ink(double alpha) {
    double chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
    double second = chroma * (1 - Math.abs(hue % 2 - 1));
    double base = lightness - chroma / 2;
    double[] rgb =
        switch ((int) hue) {
          case 0 -> new double[] {chroma, second, 0};
          case 1 -> new double[] {second, chroma, 0};
          case 2 -> new double[] {0, chroma, second};
          case 3 -> new double[] {0, second, chroma};
          case 4 -> new double[] {second, 0, chroma};
          default -> new double[] {chroma, 0, second};
        };
    return new Ink(rgb[0] + base, rgb[1] + base, rgb[2] + base, alpha);
  }
}
