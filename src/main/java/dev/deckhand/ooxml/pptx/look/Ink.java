package dev.deckhand.ooxml.pptx.look;

/**
 * A colour as it is drawn.
 *
 * @param red 0 to 1, as green and blue
 * @param alpha opacity, 0 to 1
 */
public record Ink(double red, double green, double blue, double alpha) {
  static final Ink WHITE = new Ink(1, 1, 1, 1);
  static final Ink BLACK = new Ink(0, 0, 0, 1);

  static Ink of(int rgb) {
    return new Ink((rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0, 1);
  }

  Ink withAlpha(double opacity) {
    return new Ink(red, green, blue, Math.clamp(opacity, 0.0, 1.0));
  }

  /** This colour laid over an opaque one. */
  Ink over(Ink below) {
    return new Ink(
        red * alpha + below.red * (1 - alpha),
        green * alpha + below.green * (1 - alpha),
        blue * alpha + below.blue * (1 - alpha),
        1);
  }

  /** The contrast ratio of WCAG 2.2 between two opaque colours, 1 to 21. */
  public double contrast(Ink other) {
    double one = luminance();
    double two = other.luminance();
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  static double gamma(double linear) {
    double light = Math.clamp(linear, 0.0, 1.0);
    return light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
  }

  /** {@code #RRGGBB}. */
  public String hex() {
    return "#%02X%02X%02X".formatted(channel(red), channel(green), channel(blue));
  }

  private static long channel(double value) {
    return Math.round(Math.clamp(value, 0.0, 1.0) * 255);
  }
}
