package dev.deckhand.ooxml.pptx.font;

import java.util.Optional;

/** The font families that come with the program; their licences lie beside their files. */
enum BundledFont {
  CARLITO("Carlito", "Carlito-%s", true),
  CALADEA("Caladea", "Caladea-%s", true),
  SANS("Liberation Sans", "LiberationSans-%s", true),
  SERIF("Liberation Serif", "LiberationSerif-%s", true),
  MONO("Liberation Mono", "LiberationMono-%s", true),
  /** Chinese and Japanese. */
  CJK("Droid Sans Fallback", "DroidSansFallbackFull", false),
  KOREAN("NanumSquare", "NanumSquareR", false),
  ARABIC("Noto Sans Arabic", "NotoSansArabic-Regular", false),
  DEVANAGARI("Noto Sans Devanagari", "NotoSansDevanagari-Regular", false),
  THAI("Noto Sans Thai", "NotoSansThai-Regular", false),
  /** Arrows, boxes, dingbats. */
  SYMBOLS("Noto Sans Symbols2", "NotoSansSymbols2-Regular", false);

  private final String family;
  private final String file;
  private final boolean styles;

  BundledFont(String family, String file, boolean styles) {
    this.family = family;
    this.file = file;
    this.styles = styles;
  }

  static Optional<BundledFont> named(String family) {
    for (BundledFont font : values()) {
      if (font.family.equalsIgnoreCase(family)) {
        return Optional.of(font);
      }
    }
    return Optional.empty();
  }

  String family() {
    return family;
  }

  /** Whether it has files of its own for bold and italic. */
  boolean styles() {
    return styles;
  }

  /** The resource of a style; the only one where there are no others. */
  String resource(FontStyle style) {
    return "/fonts/" + file.formatted(style.file()) + ".ttf";
  }
}
