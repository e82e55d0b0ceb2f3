package dev.deckhand.calc.value;

import java.util.Locale;

/** Patterns with {@code *}, {@code ?} and {@code ~} as their escape; without regard to case. */
public final class Wildcard {
  private final char[] pattern;
  private final boolean[] literal;

  private Wildcard(char[] pattern, boolean[] literal) {
    this.pattern = pattern;
    this.literal = literal;
  }

  public static Wildcard of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder pattern = new StringBuilder();
    boolean[] literal = new boolean[lower.length()];
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean escapes =
          c == '~' && i + 1 < lower.length() && "*?~".indexOf(lower.charAt(i + 1)) >= 0;
      if (escapes) {
        c = lower.charAt(++i);
      }
      literal[pattern.length()] = escapes || (c != '*' && c != '?');
      pattern.append(c);
    }
    return new Wildcard(pattern.toString().toCharArray(), literal);
  }

  /** Whether the text has characters a pattern gives a meaning. */
  public static boolean isPattern(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('~') >= 0;
  }

  public boolean matches(String text) {
    return matches(text.toLowerCase(Locale.ROOT), 0, true);
  }

  /** The zero-based place of the first match at or behind {@code from}, or -1. */
  public int find(String text, int from) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (int start = from; start <= lower.length(); start++) {
      if (matches(lower, start, false)) {
        return start;
      }
    }
    return -1;
  }

  /** Linear apart from one remembered star: no pattern takes more than length times length. */
  private boolean matches(String text, int start, boolean whole) {
    int t = start;
    int p = 0;
    int starPattern = -1;
    int starText = 0;
    while (t < text.length()) {
      if (p == pattern.length && !whole) {
        return true;
      }
      if (p < pattern.length && !literal[p] && pattern[p] == '*') {
        starPattern = p++;
        starText = t;
      } else if (p < pattern.length && fits(p, text.charAt(t))) {
        p++;
        t++;
      } else if (starPattern >= 0) {
        p = starPattern + 1;
        t = ++starText;
      } else {
        return false;
      }
    }
    while (p < pattern.length && !literal[p] && pattern[p] == '*') {
      p++;
    }
    return p == pattern.length;
  }

  private boolean fits(int p, char c) {
    return (!literal[p] && pattern[p] == '?') || (pattern[p] == c);
  }
}
