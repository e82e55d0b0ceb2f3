package dev.deckhand.ooxml.xlsx.edit;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Texts in the order Excel sorts them: without regard to case; spaces, signs, digits, letters;
 * accents, hyphens and apostrophes count only where all else is equal.
 */
final class TextOrder {
  private static final String SIGNS = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
  private static final String PASSED_OVER = "-'";

  private TextOrder() {}

  /** A text whose natural order is that of the texts it is made of; equal for equal ones. */
  static String key(String text) {
    String letters = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder first = new StringBuilder(letters.length() + 4);
    StringBuilder second = new StringBuilder();
    StringBuilder third = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (PASSED_OVER.indexOf(c) >= 0) {
        third.append((char) (i + 1)).append(c);
      } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
        second.append((char) (first.length() + 1)).append(c);
      } else if (c == 'ß') {
        first.append("ss");
        second.append((char) first.length()).append(c);
      } else {
        first.append(place(c));
      }
    }
    if (!second.isEmpty() || !third.isEmpty()) {
      first.append('\0').append(second).append('\0').append(third);
    }
    return first.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Signs before digits before letters. */
  private static char place(char c) {
    int sign = SIGNS.indexOf(c);
    if (sign >= 0) {
      return (char) (sign + 1);
    }
    return Character.toLowerCase(String.valueOf(c).toUpperCase(Locale.ROOT).charAt(0));
  }
}
