package dev.deckhand.evaluation.score.said;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands together in an answer: a sentence, a row, a point under its heading. */
final class Sentence {
  private static final Pattern END = Pattern.compile("\\R+|(?<=[.!?;])[ \\t]+");
  private static final Pattern HEADING = Pattern.compile("(?s).*:[*_ \\t]*");

  private Sentence() {}

  /**
   * The sentence or row at a place, with the line above where that ends in a colon and the place is
   * in the first of its points.
   */
  static String around(String text, int place) {
    int above = 0;
    int start = 0;
    Matcher end = END.matcher(text);
    while (end.find() && end.end() <= place) {
      above = start;
      start = end.end();
    }
    int stop = end.reset().find(place) ? end.start() : text.length();
    boolean under = HEADING.matcher(text.substring(above, start).stripTrailing()).matches();
    return text.substring(under ? above : start, stop);
  }
}
