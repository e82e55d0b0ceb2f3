package dev.deckhand.evaluation.score.deck;

import java.awt.Color;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Colours as people call them: any shade of red is red. */
final class Shade {
  /** Where hues begin and end, in degrees; red goes over the top. */
  private static final Map<String, Hue> HUES =
      Map.of(
          "red", new Hue(340, 380),
          "orange", new Hue(18, 44),
          "yellow", new Hue(44, 68),
          "green", new Hue(68, 168),
          "blue", new Hue(168, 255),
          "purple", new Hue(255, 320),
          "pink", new Hue(300, 350));

  private static final double GREY = 0.12;

  private Shade() {}

  private record Hue(int from, int to) {
    boolean has(double degrees) {
      return (degrees >= from && degrees <= to) || degrees + 360 <= to;
    }
  }

  /**
   * Whether a colour is what somebody asked for.
   *
   * @param wanted {@code #RRGGBB} or a name, with {@code dark} or {@code light} before it
   * @param color {@code #RRGGBB}; {@code null} is none
   * @throws IllegalArgumentException when nobody knows the wanted colour
   */
  static boolean is(String wanted, @Nullable String color) {
    String name = wanted.strip().toLowerCase(Locale.ROOT);
    if (name.startsWith("#")) {
      return name.equalsIgnoreCase(color);
    }
    if (color == null) {
      return false;
    }
    Color seen = Color.decode(color);
    double high = Math.max(seen.getRed(), Math.max(seen.getGreen(), seen.getBlue())) / 255.0;
    double low = Math.min(seen.getRed(), Math.min(seen.getGreen(), seen.getBlue())) / 255.0;
    double light = (high + low) / 2;
    String hue = name.replaceFirst("^(dark|light)\\s+", "");
    boolean deep = !name.startsWith("dark ") || light <= 0.45;
    boolean pale = !name.startsWith("light ") || light >= 0.55;
    return deep && pale && isHue(hue, seen, high - low, light);
  }

  private static boolean isHue(String name, Color seen, double colourful, double light) {
    return switch (name) {
      case "black" -> light <= 0.15 && colourful <= 2 * GREY;
      case "white" -> light >= 0.93;
      case "grey", "gray" -> colourful <= GREY && light > 0.15 && light < 0.93;
      default -> {
        Hue hue = HUES.get(name);
        if (hue == null) {
          throw new IllegalArgumentException("no colour is called " + name);
        }
        float[] parts = Color.RGBtoHSB(seen.getRed(), seen.getGreen(), seen.getBlue(), null);
        yield colourful > GREY && hue.has(parts[0] * 360.0);
      }
    };
  }
}
