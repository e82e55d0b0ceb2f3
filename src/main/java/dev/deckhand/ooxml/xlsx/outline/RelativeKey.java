package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.CellAddress;

/**
 * A formula with its references as offsets from the cell it is in, found in one pass without
 * parsing. Two cells with the same key have one formula, filled from one to the other.
 */
final class RelativeKey {
  private static final int MOST_LETTERS = 3;
  private static final int MOST_DIGITS = 7;

  private final String formula;
  private final int row;
  private final int column;
  private final StringBuilder key;

  private RelativeKey(String formula, int row, int column) {
    this.formula = formula;
    this.row = row;
    this.column = column;
    this.key = new StringBuilder(formula.length() + 16);
  }

  /** The key of a formula in a zero-based place. */
  static String of(String formula, int row, int column) {
    return new RelativeKey(formula, row, column).read();
  }

  private String read() {
    int at = 0;
    while (at < formula.length()) {
      char c = formula.charAt(at);
      int end =
          switch (c) {
            case '"', '\'' -> closing(c, at);
            case '[' -> closingBracket(at);
            default -> isWord(c) ? wordEnd(at) : at + 1;
          };
      if (!isWord(c) || !corner(at, end)) {
        key.append(formula, at, end);
      }
      at = end;
    }
    return key.toString();
  }

  private int closing(char quote, int from) {
    int end = formula.indexOf(quote, from + 1);
    return end < 0 ? formula.length() : end + 1;
  }

  private int closingBracket(int from) {
    int depth = 0;
    for (int i = from; i < formula.length(); i++) {
      char c = formula.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return formula.length();
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < formula.length() && isWord(formula.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c)
        || c == '$'
        || c == '_'
        || c == '.'
        || c == '\\'
        || c == '?';
  }

  /**
   * Appends a word that is a corner of a reference, if it is one: a cell, or a whole column or row
   * beside a colon. Names of functions and worksheets are none.
   */
  private boolean corner(int from, int end) {
    char next = end < formula.length() ? formula.charAt(end) : ' ';
    if (next == '(' || next == '!') {
      return false;
    }
    int letters = skipDollar(from, end);
    int dollar = letters;
    while (dollar < end && isLatin(formula.charAt(dollar))) {
      dollar++;
    }
    int digits = skipDollar(dollar, end);
    int behind = digits;
    while (behind < end && isDigit(formula.charAt(behind))) {
      behind++;
    }
    boolean hasColumn = dollar > letters && dollar - letters <= MOST_LETTERS;
    boolean hasRow = behind > digits && behind - digits <= MOST_DIGITS;
    boolean beside = next == ':' || (from > 0 && formula.charAt(from - 1) == ':');
    if (behind != end || !(hasColumn || dollar == letters) || !(hasRow || behind == digits)) {
      return false;
    }
    if ((!hasColumn || !hasRow) && (!beside || hasColumn == hasRow)) {
      return false;
    }
    if (hasRow) {
      int rowFixed = hasColumn ? digits - dollar : digits - from;
      line('R', rowFixed > 0, Integer.parseInt(formula, digits, behind, 10) - 1, row);
    }
    if (hasColumn) {
      line(
          'C', letters > from, CellAddress.columnIndex(formula.substring(letters, dollar)), column);
    }
    return true;
  }

  private int skipDollar(int at, int end) {
    return at < end && formula.charAt(at) == '$' ? at + 1 : at;
  }

  private static boolean isLatin(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void line(char kind, boolean fixed, int index, int home) {
    key.append(kind);
    if (fixed) {
      key.append(index + 1);
    } else {
      key.append('[').append(index - home).append(']');
    }
  }
}
