package dev.deckhand.calc.value;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/**
 * Texts in the order Excel sorts them: without regard to case; spaces, signs, digits, letters;
 * accents, hyphens and apostrophes count only where all else is equal.
 */
public final class TextOrder {
  private static final String SIGNS = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
  private static final String PASSED_OVER = "-'";

  /** The order with no two different texts at one place. */
  public static final Comparator<String> EXCEL =
      Comparator.comparing(TextOrder::key)
          .thenComparing(String::compareToIgnoreCase)
          .thenComparing(Comparator.naturalOrder());

  private TextOrder() {}

  /** A text whose natural order is that of the texts it is made of; equal for equal ones. */
  public static String key(String text) {
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
        place(c, first);
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

  /** Signs before digits before letters, signs Excel does not list behind those it does. */
  private static void place(char c, StringBuilder key) {
    int sign = SIGNS.indexOf(c);
    if (sign >= 0) {
      key.append((char) (sign + 1));
    } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
      key.append(Character.toLowerCase(String.valueOf(c).toUpperCase(Locale.ROOT).charAt(0)));
    } else {
      key.append((char) (SIGNS.length() + 1)).append(c);
    }
  }
}
