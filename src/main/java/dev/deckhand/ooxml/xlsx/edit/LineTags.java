package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.LineShift;
import dev.deckhand.ooxml.markup.ByteCopy;
import dev.deckhand.ooxml.markup.XmlScanner;

/** Moves the rows and cells of a worksheet part while it is read. */
interface LineTags {
  /** Handles the start tag of a row; false when the row goes. */
  boolean row(XmlScanner scanner);

  /** Handles the start tag of a cell; false when the cell goes. */
  boolean cell(XmlScanner scanner);

  /** Handles the end of a row. */
  void endRow(int at);

  /** Handles the end of all rows. */
  void end(int at);

  static LineTags of(CellMove move, ByteCopy out, PlaceCursor place, String prefix) {
    LineShift shift = move.shift();
    if (shift == null) {
      return new Still();
    }
    return shift.rows()
        ? new RowTags(shift, out, place, prefix)
        : new ColumnTags(shift, move.columnStyle(), out, place, prefix);
  }

  /** Everything stays where it is. */
  final class Still implements LineTags {
    @Override
    public boolean row(XmlScanner scanner) {
      return true;
    }

    @Override
    public boolean cell(XmlScanner scanner) {
      return true;
    }

    @Override
    public void endRow(int at) {}

    @Override
    public void end(int at) {}
  }
}
