package dev.deckhand.ooxml.pptx.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text is, roughly and alike on every machine: classes of characters with the widths they
 * have in common sans-serif fonts, on the generous side.
 */
final class TextEstimate {
  private static final String NARROW = "ijlI.,:;'|!()[]{}`\u2019\u2018 ";
  private static final String SLIM = "frt-/\\\"*\u201c\u201d";
  private static final String WIDE = "mwMW@%\u2014\u2026&";

  private final double size;

  /**
   * Estimates for one size.
   *
   * @param size in points
   */
  TextEstimate(double size) {
    this.size = size;
  }

  /** The width of a text on one line, in points. */
  double width(String text) {
    return text.codePoints().mapToDouble(TextEstimate::em).sum() * size;
  }

  /** The width of the longest word. */
  double widestWord(String text) {
    double widest = 0;
    for (String word : text.split("\\s+", -1)) {
      widest = Math.max(widest, width(word));
    }
    return widest;
  }

  /** How many lines a text takes; words longer than a line are broken. */
  int lines(String text, double room) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines += wrapped(line, Math.max(room, size));
    }
    return lines;
  }

  private int wrapped(String text, double room) {
    int lines = 1;
    double used = 0;
    for (String word : words(text)) {
      double width = width(word);
      if (used > 0 && used + width(word.stripTrailing()) > room) {
        lines++;
        used = 0;
      }
      int broken = (int) Math.floor(width(word.stripTrailing()) / room);
      lines += broken;
      used = broken > 0 ? width - broken * room : used + width;
    }
    return lines;
  }

  /** Words with the blanks behind them; every ideograph is one. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean blankBefore = !word.isEmpty() && word.charAt(word.length() - 1) == ' ';
              if (!word.isEmpty() && (ideographic(c) || (blankBefore && c != ' '))) {
                words.add(word.toString());
                word.setLength(0);
              }
              word.appendCodePoint(c);
            });
    words.add(word.toString());
    return words;
  }

  private static double em(int c) {
    if (ideographic(c)) {
      return 1;
    }
    if (NARROW.indexOf(c) >= 0) {
      return 0.3;
    }
    if (SLIM.indexOf(c) >= 0) {
      return 0.4;
    }
    if (WIDE.indexOf(c) >= 0) {
      return 0.9;
    }
    return Character.isUpperCase(c) ? 0.72 : 0.58;
  }

  /** Han, Kana, Hangul and full-width forms: as wide as they are high. */
  private static boolean ideographic(int c) {
    return (c >= 0x1100 && c <= 0x11FF)
        || (c >= 0x2E80 && c <= 0xD7AF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF00 && c <= 0xFF60)
        || c >= 0x1F000;
  }
}
