package dev.deckhand.plan;

import java.util.Locale;

/** How constants are written in JSON: {@code GREATER_THAN} as {@code greaterThan}. */
public final class ConstantNames {
  private ConstantNames() {}

  public static String of(Enum<?> constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
      name.append(name.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)));
      name.append(word, 1, word.length());
    }
    return name.toString();
  }

  /** Whether a text means a constant; case, blanks, dashes and underscores do not matter. */
  static boolean means(String text, Enum<?> constant) {
    return text.replaceAll("[\\s_-]", "").equalsIgnoreCase(of(constant));
  }
}
