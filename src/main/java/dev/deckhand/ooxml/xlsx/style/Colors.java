package dev.deckhand.ooxml.xlsx.style;

import dev.deckhand.ooxml.markup.MarkupElement;
import java.util.Locale;

/** Colours between {@code #RRGGBB} and the file's {@code AARRGGBB} (18.8.3). */
final class Colors {
  private Colors() {}

  static String argb(String hash) {
    return "FF" + hash.substring(1).toUpperCase(Locale.ROOT);
  }

  /** A colour element in words: {@code #RRGGBB}, {@code theme 4}, {@code indexed 10}. */
  static String words(MarkupElement color) {
    String rgb = color.attribute("rgb");
    if (rgb != null && rgb.length() >= 6) {
      return "#" + rgb.substring(rgb.length() - 6).toUpperCase(Locale.ROOT);
    }
    if (color.attribute("theme") != null) {
      return "theme " + color.attribute("theme");
    }
    return color.attribute("indexed") == null
        ? "automatic"
        : "indexed " + color.attribute("indexed");
  }
}
