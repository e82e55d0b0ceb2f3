package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.DocumentProblem;
import org.jspecify.annotations.Nullable;

/** Where the next row or cell is when a producer leaves out the reference (18.3.1.73, 18.3.1.4). */
public final class CellPlace {
  private final String part;
  private int row = -1;
  private int column = -1;

  public CellPlace(String part) {
    this.part = part;
  }

  /** The zero-based row an attribute {@code r} names; the next one where there is none. */
  public int row(@Nullable String reference) {
    row = reference == null ? row + 1 : CellReader.integer(reference, 0) - 1;
    column = -1;
    if (row < 0 || row >= CellAddress.ROWS) {
      throw outside("row " + (reference == null ? row + 1 : reference));
    }
    return row;
  }

  /** Moves to the cell an attribute {@code r} names; to the next one where there is none. */
  public void cell(@Nullable String reference) {
    if (reference == null) {
      column++;
    } else if (!isPlain(reference)) {
      try {
        CellAddress address = CellAddress.parse(reference);
        row = address.row();
        column = address.column();
      } catch (IllegalArgumentException notOnTheSheet) {
        throw outside("cell " + reference);
      }
    }
    if (row < 0 || column >= CellAddress.COLUMNS) {
      throw outside("a cell of row " + (row + 1));
    }
  }

  /** Whether a reference is one such as {@code AB12} into the row at hand; moves there if so. */
  private boolean isPlain(String reference) {
    int at = 0;
    int letters = 0;
    for (; at < reference.length() && at < 3 && isIn(reference.charAt(at), 'A', 'Z'); at++) {
      letters = letters * 26 + reference.charAt(at) - 'A' + 1;
    }
    int number = 0;
    int digits = at;
    for (; at < reference.length() && at < digits + 7; at++) {
      if (!isIn(reference.charAt(at), '0', '9')) {
        return false;
      }
      number = number * 10 + reference.charAt(at) - '0';
    }
    boolean plain = at == reference.length() && number == row + 1 && letters > 0;
    if (plain && letters <= CellAddress.COLUMNS) {
      column = letters - 1;
      return true;
    }
    return false;
  }

  private static boolean isIn(char c, char first, char last) {
    return c >= first && c <= last;
  }

  /** Moves to a cell on the sheet. */
  void cell(int rowAt, int columnAt) {
    row = rowAt;
    column = columnAt;
  }

  public int row() {
    return row;
  }

  public int column() {
    return column;
  }

  private DocumentProblem outside(String what) {
    return new DocumentProblem(
        DocumentProblem.Code.BROKEN,
        "The part " + part + " is broken: " + what + " is not on a worksheet",
        "Open the file in Excel, let it repair the file and save a copy.");
  }
}
