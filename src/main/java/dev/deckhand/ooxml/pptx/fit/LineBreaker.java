package dev.deckhand.ooxml.pptx.fit;

import java.awt.Font;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks a paragraph into lines: between words, and within a word only where it is wider than a
 * line. Takes time by the number of characters.
 */
final class LineBreaker {
  private final String text;
  private final double[] advances;
  private final double[] heights;
  private final ParagraphLook look;
  private final double width;
  private final List<Line> lines = new ArrayList<>();
  private double widest;
  private double begin;
  private double x;
  private double inked;
  private double height;

  /**
   * Breaks one paragraph.
   *
   * @param spans its text; never empty
   * @param width of the text area; infinite where text does not wrap
   */
  LineBreaker(List<Span> spans, ParagraphLook look, double width) {
    StringBuilder all = new StringBuilder();
    spans.forEach(span -> all.append(shown(span)));
    this.text = all.toString();
    this.advances = new double[text.length()];
    this.heights = new double[text.length()];
    this.look = look;
    this.width = Math.max(width - look.right(), 1);
    int at = 0;
    for (Span span : spans) {
      measure(shown(span), span.type(), at);
      at += shown(span).length();
    }
    start(Math.max(look.first(), 0), spans.getLast().type().lineHeight());
  }

  /** The lines, at least one. */
  List<Line> lines() {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      word(from, to);
    }
    end();
    return lines;
  }

  /** Width of the widest word. */
  double widest() {
    return widest;
  }

  private static String shown(Span span) {
    String upper = span.type().caps() ? span.text().toUpperCase(Locale.ROOT) : span.text();
    return upper.replace('\u000B', '\n');
  }

  private void measure(String part, Type type, int at) {
    char[] chars = part.toCharArray();
    double line = type.lineHeight();
    if (chars.length > 0 && Font.textRequiresLayout(chars, 0, chars.length)) {
      double each = type.shaped(part) / chars.length;
      for (int i = 0; i < chars.length; i++) {
        advances[at + i] = each;
        heights[at + i] = line;
      }
      return;
    }
    for (int i = 0; i < chars.length; i++) {
      boolean second = Character.isLowSurrogate(chars[i]) && i > 0;
      advances[at + i] = second ? 0 : type.advance(part.codePointAt(i));
      heights[at + i] = line;
    }
  }

  /** Puts a word with the blanks after it on the line, or on the next. */
  private void word(int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    double need = 0;
    for (int i = from; i < end; i++) {
      need += advances[i];
    }
    widest = Math.max(widest, need + Math.min(look.left(), width));
    if (x + need > width + 0.01 && inked > begin) {
      newLine(heights[from]);
    }
    for (int i = from; i < to; i++) {
      character(i, i < end);
    }
  }

  private void character(int i, boolean ink) {
    char c = text.charAt(i);
    if (c == '\n') {
      newLine(heights[i]);
      return;
    }
    if (ink && x + advances[i] > width + 0.01 && inked > begin) {
      newLine(heights[i]);
    }
    x = c == '\t' ? (Math.floor(x / look.tab()) + 1) * look.tab() : x + advances[i];
    inked = ink ? x : inked;
    height = Math.max(height, heights[i]);
  }

  private void newLine(double least) {
    end();
    start(Math.max(look.left(), 0), 0);
    height = least;
  }

  private void start(double at, double least) {
    begin = Math.min(at, width - 1);
    x = begin;
    inked = begin;
    height = text.isEmpty() ? least : 0;
  }

  private void end() {
    lines.add(new Line(begin, inked - begin, height));
  }
}
