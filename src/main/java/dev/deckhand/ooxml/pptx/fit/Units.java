package dev.deckhand.ooxml.pptx.fit;

import dev.deckhand.ooxml.pptx.part.Dom;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Lengths and shares as attributes write them, transitional and strict (ECMA-376, 22.9.2). */
final class Units {
  private static final double EMU_PER_POINT = 12_700;
  private static final Map<String, Double> POINTS =
      Map.of("pt", 1.0, "in", 72.0, "cm", 72 / 2.54, "mm", 7.2 / 2.54, "pc", 12.0, "pi", 12.0);

  private Units() {}

  /** A coordinate in points: EMU, or a number with its unit. */
  static double points(@Nullable String value, double fallback) {
    if (value == null || value.length() < 1) {
      return fallback;
    }
    String text = value.strip();
    Double unit = text.length() > 2 ? POINTS.get(text.substring(text.length() - 2)) : null;
    return unit == null
        ? number(text, fallback * EMU_PER_POINT) / EMU_PER_POINT
        : number(text.substring(0, text.length() - 2), fallback / unit) * unit;
  }

  static double points(@Nullable Element element, String attribute, double fallback) {
    return points(Dom.attribute(element, attribute), fallback);
  }

  /** A share: 1 is {@code 100000} or {@code 100%}. */
  static double share(@Nullable String value, double fallback) {
    if (value == null) {
      return fallback;
    }
    String text = value.strip();
    return text.endsWith("%")
        ? number(text.substring(0, text.length() - 1), fallback * 100) / 100
        : number(text, fallback * 100_000) / 100_000;
  }

  static double share(@Nullable Element element, String attribute, double fallback) {
    return share(Dom.attribute(element, attribute), fallback);
  }

  static double number(@Nullable String text, double fallback) {
    try {
      double value = text == null ? fallback : Double.parseDouble(text.strip());
      return Double.isFinite(value) ? value : fallback;
    } catch (NumberFormatException e) {
      return fallback;
    }
  }
}
