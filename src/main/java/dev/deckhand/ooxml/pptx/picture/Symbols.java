package dev.deckhand.ooxml.pptx.picture;

import java.util.Locale;
import java.util.Map;

/** Text of symbol fonts, mostly bullets, in Unicode for machines without these fonts. */
final class Symbols {
  private static final int BULLET = 0x2022;

  /** Wingdings by code; what is not listed becomes a plain bullet. */
  private static final Map<Integer, Integer> WINGDINGS =
      Map.ofEntries(
          Map.entry(0x20, 0x20),
          Map.entry(0x6C, 0x25CF),
          Map.entry(0x6E, 0x25A0),
          Map.entry(0x6F, 0x25A1),
          Map.entry(0x71, 0x2751),
          Map.entry(0x75, 0x25C6),
          Map.entry(0x76, 0x2756),
          Map.entry(0xA7, 0x25AA),
          Map.entry(0xA8, 0x25FB),
          Map.entry(0xD8, 0x27A2),
          Map.entry(0xE0, 0x2192),
          Map.entry(0xFC, 0x2713));

  private Symbols() {}

  static boolean isFont(String family) {
    String lower = family.toLowerCase(Locale.ROOT);
    return lower.startsWith("wingdings") || lower.equals("symbol") || lower.equals("webdings");
  }

  /** Codes may stand in the private use area from U+F000. */
  static String unicode(String text) {
    StringBuilder mapped = new StringBuilder();
    text.chars()
        .map(c -> WINGDINGS.getOrDefault(c & 0xFF, BULLET))
        .forEach(mapped::appendCodePoint);
    return mapped.toString();
  }
}
