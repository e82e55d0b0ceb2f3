package dev.deckhand.ooxml.xlsx.pivot;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/**
 * The order Excel lists texts in: blanks, signs, digits, letters; without regard to case, hyphens
 * and apostrophes, letters with accents beside those without.
 */
final class TextOrder {
  static final Comparator<String> EXCEL =
      Comparator.comparing(TextOrder::letters, TextOrder::compare)
          .thenComparing(String::compareToIgnoreCase)
          .thenComparing(Comparator.naturalOrder());

  private TextOrder() {}

  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}|[-']", "")
        .toUpperCase(Locale.ROOT);
  }

  private static int compare(String a, String b) {
    for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        int kinds = Integer.compare(kind(x), kind(y));
        return kinds != 0 ? kinds : Character.compare(x, y);
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  private static int kind(char c) {
    if (Character.isLetter(c)) {
      return 3;
    }
    if (Character.isDigit(c)) {
      return 2;
    }
    return Character.isWhitespace(c) ? 0 : 1;
  }
}
