package dev.deckhand.calc.function;

import dev.deckhand.calc.value.NotEvaluatedException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern whose search is bounded: every character looked at is work of the formula, so that none
 * runs for ever.
 */
final class RegularExpression {
  private static final int READS_AT_ONCE = 16;

  private final Pattern pattern;
  private final EvaluationContext context;

  RegularExpression(String pattern, boolean ignoresCase, EvaluationContext context) {
    this.pattern = PatternTranslation.of(pattern, ignoresCase);
    this.context = context;
  }

  boolean isIn(String text) {
    return search(text, Matcher::find);
  }

  /** Searches a text; the matcher must not leave the search. */
  <T> T search(String text, Function<Matcher, T> search) {
    try {
      return search.apply(pattern.matcher(new Watched(text, context)));
    } catch (StackOverflowError e) {
      throw new NotEvaluatedException("the pattern " + pattern + " is too deep for the text");
    }
  }

  /** A text that counts how often it is read. */
  private static final class Watched implements CharSequence {
    private final String text;
    private final EvaluationContext context;
    private int reads;

    Watched(String text, EvaluationContext context) {
      this.text = text;
      this.context = context;
    }

    @Override
    public char charAt(int index) {
      if (++reads % READS_AT_ONCE == 0) {
        context.work(READS_AT_ONCE);
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
