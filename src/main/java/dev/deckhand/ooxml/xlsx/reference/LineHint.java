package dev.deckhand.ooxml.xlsx.reference;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.LineShift;

/**
 * A look at a formula's characters that spares parsing it where every line number in it lies before
 * the lines that come or go. It may say yes without need, never no.
 */
final class LineHint {
  private final boolean rows;
  private final int first;

  LineHint(LineShift shift) {
    this.rows = shift.rows();
    this.first = shift.lines().first();
  }

  boolean reaches(String formula) {
    int i = 0;
    while (i < formula.length()) {
      char c = formula.charAt(i);
      int end = i + 1;
      if (isLetter(c)) {
        while (end < formula.length() && isLetter(formula.charAt(end))) {
          end++;
        }
        if (letters(formula, i, end)) {
          return true;
        }
      } else if (isDigit(c)) {
        while (end < formula.length() && isDigit(formula.charAt(end))) {
          end++;
        }
        if (digits(formula, i, end)) {
          return true;
        }
      }
      i = end;
    }
    return false;
  }

  /** Whole columns hold all rows; letters that stand for a column behind the first. */
  private boolean letters(String formula, int from, int to) {
    boolean isColumn = to - from <= 3;
    if (rows) {
      return isColumn && isRangeEnd(formula, from) && !isDigitNext(formula, to);
    }
    return isColumn && CellAddress.columnIndex(formula.substring(from, to)) >= first;
  }

  private boolean digits(String formula, int from, int to) {
    if (!rows) {
      return isRangeEnd(formula, from);
    }
    return to - from > 7 || Integer.parseInt(formula.substring(from, to)) > first;
  }

  private static boolean isRangeEnd(String formula, int from) {
    int before = from - 1;
    while (before >= 0 && (formula.charAt(before) == '$' || formula.charAt(before) == ' ')) {
      before--;
    }
    return before >= 0 && formula.charAt(before) == ':';
  }

  private static boolean isDigitNext(String formula, int at) {
    int next = at < formula.length() && formula.charAt(at) == '$' ? at + 1 : at;
    return next < formula.length() && isDigit(formula.charAt(next));
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
