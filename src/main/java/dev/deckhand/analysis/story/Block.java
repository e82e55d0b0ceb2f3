package dev.deckhand.analysis.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a source text.
 *
 * @param kind what it is
 * @param level of a heading 1 to 6, of a point 0 to 8
 * @param line one-based line it begins in
 */
record Block(Kind kind, String text, int level, int line) {
  private static final Pattern HEADING = Pattern.compile("\\s{0,3}(#{1,6})\\s+(.*?)\\s*#*\\s*");
  private static final Pattern SLIDE =
      Pattern.compile("(?iu)\\s*(?:slide|folie|diapositiva)\\s+\\d{1,3}\\s*[:.–-]\\s*(\\S.*)");
  private static final Pattern POINT = Pattern.compile("(\\s*)(?:[-*+•–]|\\d{1,3}[.)])\\s+(\\S.*)");
  private static final Pattern SOURCE =
      Pattern.compile("(?iu)\\s*(?:>\\s*)(?:source|quelle|fuente):\\s*(\\S.*)");
  private static final Pattern RULE = Pattern.compile("\\s*(?:-{3,}|={3,}|\\*{3,})\\s*");
  private static final Pattern CELLS = Pattern.compile("\\s*\\|.*\\|\\s*");

  enum Kind {
    HEADING,
    POINT,
    TEXT,
    ROW,
    /** Where the slide's content comes from, as an outline that was sent back says it. */
    SOURCE
  }

  /** The blocks of Markdown or of an indented outline, in order. */
  static List<Block> of(String text) {
    List<Block> blocks = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Matcher heading = HEADING.matcher(line);
      Matcher slide = SLIDE.matcher(line);
      Matcher point = POINT.matcher(line);
      Matcher source = SOURCE.matcher(line);
      if (line.isBlank() || RULE.matcher(line).matches()) {
        continue;
      }
      if (source.matches()) {
        blocks.add(new Block(Kind.SOURCE, plain(source.group(1)), 0, number));
      } else if (heading.matches()) {
        int level = heading.group(1).length();
        blocks.add(new Block(Kind.HEADING, plain(heading.group(2)), level, number));
      } else if (slide.matches()) {
        blocks.add(new Block(Kind.HEADING, plain(slide.group(1)), 3, number));
      } else if (CELLS.matcher(line).matches()) {
        blocks.add(new Block(Kind.ROW, line.strip(), 0, number));
      } else if (point.matches()) {
        int indent = point.group(1).replace("\t", "    ").length();
        blocks.add(new Block(Kind.POINT, plain(point.group(2)), indent, number));
      } else {
        int indent = line.length() - line.stripLeading().length();
        blocks.add(new Block(Kind.TEXT, plain(line), indent, number));
      }
    }
    return blocks;
  }

  /** Text without the marks of Markdown. */
  static String plain(String text) {
    return text.replaceAll("!\\[([^\\]]*)]\\([^)]*\\)", "$1")
        .replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
        .replaceAll("(\\*\\*|__)(.+?)\\1", "$2")
        .replaceAll("(?<![\\p{L}\\d*])\\*(\\S[^*]*)\\*", "$1")
        .replaceAll("`([^`]*)`", "$1")
        .replaceAll("\\\\([\\\\`*_\\[\\]<>|#~:])", "$1")
        .replaceAll("\\s+", " ")
        .strip();
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
