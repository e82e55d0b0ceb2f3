package dev.deckhand.calc.syntax;

import dev.deckhand.document.CellAddress;
import org.jspecify.annotations.Nullable;

/** The characters of a formula with a reading position. */
final class FormulaText {
  private final String text;
  int position;

  FormulaText(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return position >= text.length();
  }

  /** The character {@code ahead} of the position, or 0 behind the end. */
  char peek(int ahead) {
    int at = position + ahead;
    return at < text.length() ? text.charAt(at) : 0;
  }

  char peek() {
    return peek(0);
  }

  boolean looksAt(String expected) {
    return text.regionMatches(true, position, expected, 0, expected.length());
  }

  String from(int start) {
    return text.substring(start, position);
  }

  String slice(int start, int end) {
    return text.substring(start, end);
  }

  int find(char c, int start) {
    return text.indexOf(c, start);
  }

  String white() {
    int start = position;
    while (!atEnd() && isWhite(peek())) {
      position++;
    }
    return from(start);
  }

  /** The position behind a word that starts at {@code start}. */
  int wordEnd(int start) {
    int end = start;
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  char at(int index) {
    return index < text.length() ? text.charAt(index) : 0;
  }

  static boolean isWhite(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\u00a0';
  }

  static boolean isWordStart(char c) {
    return Character.isLetter(c) || c == '_' || c == '\\' || c == '$' || c > 0x2fff;
  }

  static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || c == '.'
        || c == '\\'
        || c == '?'
        || c == '$'
        || c > 0x2fff
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  FormulaSyntaxException problem(String message) {
    return new FormulaSyntaxException(Math.min(position, text.length()), message);
  }

  /** Reads a cell corner such as {@code $B$12}, {@code $B} or {@code $12} from a whole word. */
  static @Nullable Corner corner(String word) {
    int i = 0;
    boolean columnFixed = i < word.length() && word.charAt(i) == '$';
    i += columnFixed ? 1 : 0;
    int letters = i;
    while (i < word.length() && isAsciiLetter(word.charAt(i))) {
      i++;
    }
    int column = Corner.NONE;
    if (i > letters) {
      column = i - letters > 3 ? -2 : column(word, letters, i);
      if (column < 0) {
        return null;
      }
    }
    boolean rowFixed = i > letters && i < word.length() && word.charAt(i) == '$';
    i += rowFixed ? 1 : 0;
    int row = Corner.NONE;
    if (i < word.length()) {
      row = row(word, i);
      if (row < 0) {
        return null;
      }
    } else if (rowFixed || column == Corner.NONE) {
      return null;
    }
    return column == Corner.NONE
        ? new Corner(row, column, columnFixed, false)
        : new Corner(row, column, rowFixed, columnFixed);
  }

  private static int column(String word, int start, int end) {
    return CellAddress.columnIndex(word.substring(start, end));
  }

  private static int row(String word, int start) {
    int row = 0;
    for (int i = start; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < '0' || c > '9' || row > CellAddress.ROWS) {
        return -2;
      }
      row = row * 10 + (c - '0');
    }
    return row > CellAddress.ROWS ? -2 : row - 1;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
