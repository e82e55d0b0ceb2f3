package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.ooxml.markup.Tag;

/** Where the row and the cell at hand are, read from the bytes of their references. */
final class PlaceCursor {
  private final byte[] xml;
  private int row = -1;
  private int column = -1;
  private int digits = -1;

  PlaceCursor(byte[] xml) {
    this.xml = xml;
  }

  /** Moves to a row; to the next one where it does not say which it is (18.3.1.73). */
  int row(Tag tag) {
    int found = tag.find("r");
    row = found < 0 ? row + 1 : number(tag.valueStart(found), tag.valueEnd(found)) - 1;
    column = -1;
    return row;
  }

  /** Moves to a cell; to the next one where it does not say which it is (18.3.1.4). */
  void cell(Tag tag) {
    int found = tag.find("r");
    digits = -1;
    if (found < 0) {
      column++;
      return;
    }
    int end = tag.valueEnd(found);
    int at = tag.valueStart(found);
    int letters = 0;
    while (at < end && !isDigit(xml[at])) {
      int letter = xml[at++] & 0xDF;
      letters = letter >= 'A' && letter <= 'Z' ? letters * 26 + letter - 'A' + 1 : letters;
    }
    digits = at;
    column = letters - 1;
    row = number(at, end) - 1;
  }

  private int number(int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = isDigit(xml[i]) ? number * 10 + xml[i] - '0' : number;
    }
    return number;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  int row() {
    return row;
  }

  int column() {
    return column;
  }

  CellAddress address() {
    return new CellAddress(row, column);
  }

  /** Where the row's digits start in the reference of the cell, or -1 where it has none. */
  int digits() {
    return digits;
  }
}
