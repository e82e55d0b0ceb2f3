package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.ooxml.markup.XmlScanner;

/** The text of a shared or inline string: runs joined, phonetic readings left out (18.4.8). */
public final class CellText {
  private CellText() {}

  /** Reads the string item whose start the scanner has just reported, to its end. */
  static String read(XmlScanner scanner) {
    StringBuilder text = new StringBuilder();
    int depth = scanner.depth() - 1;
    boolean inText = false;
    while (true) {
      switch (scanner.next()) {
        case START -> {
          inText = scanner.is("t");
          if (scanner.is("rPh") || scanner.is("rPr") || scanner.is("phoneticPr")) {
            scanner.skip();
          }
        }
        case TEXT -> {
          if (inText) {
            text.append(scanner.text());
          }
        }
        case END -> {
          inText = false;
          if (scanner.depth() == depth) {
            return unescape(text.toString());
          }
        }
        case DONE -> throw new IllegalStateException("the scanner checks that elements end");
      }
    }
  }

  /** Resolves {@code _x000D_} escapes (ST_Xstring, 22.9.2.19). */
  public static String unescape(String stored) {
    int at = stored.indexOf("_x");
    if (at < 0) {
      return stored;
    }
    StringBuilder out = new StringBuilder(stored.length());
    int from = 0;
    while (at >= 0) {
      if (isEscape(stored, at)) {
        out.append(stored, from, at).append((char) Integer.parseInt(stored, at + 2, at + 6, 16));
        from = at + 7;
        at = stored.indexOf("_x", from);
      } else {
        at = stored.indexOf("_x", at + 1);
      }
    }
    return out.append(stored, from, stored.length()).toString();
  }

  /** Whether an escape such as {@code _x000D_} stands at a place. */
  public static boolean isEscape(String text, int at) {
    if (at + 7 > text.length() || text.charAt(at + 6) != '_' || !text.startsWith("_x", at)) {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
