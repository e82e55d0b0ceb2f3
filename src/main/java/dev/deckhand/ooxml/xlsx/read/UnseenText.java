package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.ooxml.markup.XmlNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which cell formats show nothing of what a cell holds: its colour is that behind it, or it is
 * smaller than two points (18.8). Colours are told apart as far as the styles part says them.
 */
final class UnseenText {
  private static final double TINY = 2;
  private static final int CLOSE = 8;
  private static final String WHITE = "FFFFFF";
  private static final String BLACK = "000000";

  private final BitSet always = new BitSet();
  private final BitSet onPaper = new BitSet();

  /** A font: how large it is and what colour it has. */
  private record Font(double size, String color) {}

  static UnseenText of(XmlNode styles) {
    List<Font> fonts = new ArrayList<>();
    for (XmlNode font : styles.list("fonts")) {
      double size = font.child("sz").map(sz -> sz.decimal("val", 11)).orElse(11.0);
      fonts.add(new Font(size, font.child("color").map(UnseenText::color).orElse(BLACK)));
    }
    List<Optional<String>> fills = new ArrayList<>();
    styles.list("fills").forEach(fill -> fills.add(fill(fill)));
    UnseenText unseen = new UnseenText();
    List<XmlNode> formats = styles.list("cellXfs");
    for (int i = 0; i < formats.size(); i++) {
      int font = formats.get(i).integer("fontId", 0);
      int fill = formats.get(i).integer("fillId", 0);
      if (font >= 0 && font < fonts.size() && fill >= 0 && fill < fills.size()) {
        unseen.judge(i, fonts.get(font), fills.get(fill));
      }
    }
    return unseen;
  }

  private void judge(int format, Font font, Optional<String> fill) {
    if (font.size() < TINY || fill.filter(behind -> same(behind, font.color())).isPresent()) {
      always.set(format);
    } else if (fill.isEmpty() && same(WHITE, font.color())) {
      onPaper.set(format);
    }
  }

  /** The colour behind a text; empty for none, and a name nothing equals for a pattern. */
  private static Optional<String> fill(XmlNode fill) {
    Optional<XmlNode> pattern = fill.child("patternFill");
    String type = pattern.map(p -> p.value("patternType", "none")).orElse("gradient");
    return switch (type) {
      case "none", "gray125" -> Optional.empty();
      case "solid" ->
          Optional.of(
              pattern.flatMap(p -> p.child("fgColor")).map(UnseenText::color).orElse("unknown"));
      default -> Optional.of("pattern");
    };
  }

  /** {@code RRGGBB} where it is said; else what names it. */
  private static String color(XmlNode color) {
    String rgb = color.value("rgb", "");
    if (rgb.length() >= 6) {
      return rgb.substring(rgb.length() - 6).toUpperCase(Locale.ROOT);
    }
    String theme = color.value("theme", "");
    if (!theme.isEmpty()) {
      double tint = color.decimal("tint", 0);
      boolean pure = tint == 0;
      return pure && theme.equals("0")
          ? WHITE
          : pure && theme.equals("1") ? BLACK : "theme " + theme + " " + tint;
    }
    return switch (color.integer("indexed", -1)) {
      case 1, 9 -> WHITE;
      case -1, 0, 8, 64 -> BLACK;
      default -> "indexed " + color.integer("indexed", -1);
    };
  }

  private static boolean same(String behind, String text) {
    if (behind.equals(text)) {
      return !behind.equals("unknown") && !behind.equals("pattern");
    }
    if (!behind.matches("[0-9A-F]{6}") || !text.matches("[0-9A-F]{6}")) {
      return false;
    }
    for (int at = 0; at < 6; at += 2) {
      int one = Integer.parseInt(behind.substring(at, at + 2), 16);
      int other = Integer.parseInt(text.substring(at, at + 2), 16);
      if (Math.abs(one - other) > CLOSE) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a format shows nothing.
   *
   * @param paper whether nothing but the format lays colours behind its cells
   */
  boolean is(int format, boolean paper) {
    return always.get(format) || (paper && onPaper.get(format));
  }
}
