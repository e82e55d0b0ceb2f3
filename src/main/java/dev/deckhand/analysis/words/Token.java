package dev.deckhand.analysis.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word or number of a text.
 *
 * @param text as written
 * @param stem what it is compared by
 * @param start where it begins in the text
 */
public record Token(String text, String stem, int start) {
  private static final Pattern WORD =
      Pattern.compile("\\d+(?:[.,]\\d+)*|\\p{L}[\\p{L}\\p{N}]*|[<>]=?|%");

  /** The words of a text, in order; punctuation is left out. */
  public static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      tokens.add(new Token(word.group(), Stem.of(word.group()), word.start()));
    }
    return tokens;
  }

  /** The stems of a text, joined by blanks: equal for texts that differ only in writing. */
  public static String key(String text) {
    StringBuilder key = new StringBuilder();
    for (Token token : of(text)) {
      key.append(key.isEmpty() ? "" : " ").append(token.stem());
    }
    return key.toString();
  }

  public boolean isNumber() {
    return Character.isDigit(text.charAt(0));
  }
}
