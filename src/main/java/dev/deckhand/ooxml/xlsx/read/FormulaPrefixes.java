package dev.deckhand.ooxml.xlsx.read;

import java.util.List;

/** The prefixes a file carries in front of newer function names and Excel never shows. */
public final class FormulaPrefixes {
  private static final List<String> PREFIXES = List.of("_xlfn.", "_xlws.", "_xlpm.");

  private FormulaPrefixes() {}

  /** The formula as Excel shows it. */
  public static String shown(String stored) {
    if (!stored.contains("_xl")) {
      return stored;
    }
    StringBuilder out = new StringBuilder(stored.length());
    char quote = 0;
    int i = 0;
    while (i < stored.length()) {
      char c = stored.charAt(i);
      if (quote == 0 && c == '_') {
        int length = prefixAt(stored, i);
        if (length > 0) {
          i += length;
          continue;
        }
      }
      quote = afterCharacter(quote, c);
      out.append(c);
      i++;
    }
    return out.toString();
  }

  private static char afterCharacter(char quote, char c) {
    if (c != '"' && c != '\'') {
      return quote;
    }
    if (quote == 0) {
      return c;
    }
    return quote == c ? 0 : quote;
  }

  private static int prefixAt(String text, int at) {
    for (String prefix : PREFIXES) {
      if (text.regionMatches(true, at, prefix, 0, prefix.length())) {
        return prefix.length();
      }
    }
    return 0;
  }
}
