package dev.deckhand.ooxml.xlsx.read;

/** Tells number formats that show a date or a time from those that show a number. */
public final class DateCodes {
  private DateCodes() {}

  /** Whether the first section of a format code shows a date or time. */
  public static boolean isDate(String code) {
    if (code.equalsIgnoreCase("General")) {
      return false;
    }
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      switch (c) {
        case '"' -> i = behind(code, '"', i);
        case '\\', '_', '*' -> i++;
        case '[' -> {
          int close = behind(code, ']', i);
          if (isElapsed(code.substring(i, Math.min(close + 1, code.length())))) {
            return true;
          }
          i = close;
        }
        case ';' -> {
          return false;
        }
        case 'y', 'Y', 'm', 'M', 'd', 'D', 'h', 'H', 's', 'S' -> {
          return true;
        }
        default -> {
          // digits, separators and literals
        }
      }
    }
    return false;
  }

  private static int behind(String code, char close, int from) {
    int at = code.indexOf(close, from + 1);
    return at < 0 ? code.length() : at;
  }

  private static boolean isElapsed(String bracketed) {
    return bracketed.matches("(?i)\\[(h+|m+|s+)]");
  }
}
