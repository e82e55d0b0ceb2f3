package dev.deckhand.ooxml.xlsx.formula;

import java.util.function.BiFunction;

/** Walks the words of a formula that stand outside text, sheet names and brackets. */
final class FormulaTokens {
  private FormulaTokens() {}

  /**
   * Replaces words.
   *
   * @param replacement given a word and whether a parenthesis follows, what to write instead
   */
  static String words(String formula, BiFunction<String, Boolean, String> replacement) {
    StringBuilder out = new StringBuilder(formula.length() + 16);
    int i = 0;
    while (i < formula.length()) {
      char c = formula.charAt(i);
      int end = end(formula, i);
      String piece = formula.substring(i, end);
      boolean word = Character.isLetter(c) || c == '_' || c == '\\';
      boolean called = end < formula.length() && formula.charAt(end) == '(';
      out.append(word ? replacement.apply(piece, called) : piece);
      i = end;
    }
    return out.toString();
  }

  private static int end(String formula, int start) {
    char c = formula.charAt(start);
    if (c == '"' || c == '\'') {
      return behindQuote(formula, start, c);
    }
    if (c == '[') {
      return behindBracket(formula, start);
    }
    int end = start;
    while (end < formula.length() && isWordPart(formula.charAt(end))) {
      end++;
    }
    return Math.max(end, start + 1);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '\\' || c == '$';
  }

  private static int behindQuote(String formula, int start, char quote) {
    int end = formula.indexOf(quote, start + 1);
    return end < 0 ? formula.length() : end + 1;
  }

  /** Behind a structured reference: brackets nest, an apostrophe takes the next one's meaning. */
  static int behindBracket(String formula, int start) {
    int depth = 0;
    for (int i = start; i < formula.length(); i++) {
      switch (formula.charAt(i)) {
        case '\'' -> i++;
        case '[' -> depth++;
        case ']' -> {
          if (--depth == 0) {
            return i + 1;
          }
        }
        default -> {
          // part of a name
        }
      }
    }
    return formula.length();
  }
}
