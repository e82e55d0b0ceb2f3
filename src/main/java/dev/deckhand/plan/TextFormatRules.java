package dev.deckhand.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a text format may say, and what in it does not follow the theme. */
final class TextFormatRules {
  private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");
  private static final Pattern THEME_FONT = Pattern.compile("(?i)heading|body");
  private static final TextFormat NOTHING =
      new TextFormat(null, null, null, null, null, null, null);

  private TextFormatRules() {}

  static List<String> problems(TextFormat format) {
    List<String> problems = new ArrayList<>();
    String color = format.fontColor();
    if (color != null && ThemeColor.named(color).isEmpty() && !COLOR.matcher(color).matches()) {
      problems.add(
          "fontColor is a theme colour such as accent1, or one such as #1F4E79, not " + color);
    }
    Double size = format.fontSize();
    if (size != null && !(size >= 1 && size <= 4000)) {
      problems.add("fontSize is 1 to 4000 points, not " + size);
    }
    String font = format.fontName();
    if (font != null && (font.isBlank() || font.length() > 100)) {
      problems.add("fontName has 1 to 100 characters");
    }
    if (format.equals(NOTHING)) {
      problems.add("The format changes nothing; name at least one property");
    }
    return problems;
  }

  /** Properties that stay as they are when the theme changes. */
  static List<String> fixed(TextFormat format) {
    List<String> fixed = new ArrayList<>();
    String color = format.fontColor();
    if (color != null && ThemeColor.named(color).isEmpty()) {
      fixed.add("colour " + color);
    }
    String font = format.fontName();
    if (font != null && !THEME_FONT.matcher(font).matches()) {
      fixed.add("font " + font);
    }
    return fixed;
  }
}
