package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.LineShift;
import dev.deckhand.document.LineShift.Span;
import dev.deckhand.document.SheetLines;
import dev.deckhand.ooxml.markup.MarkupElement;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import java.util.Optional;

/**
 * The element {@code cols} (18.3.1.17) after columns came or went. As in Excel new columns take
 * width and format of the column to the left; they are not hidden.
 */
final class ShiftedColumns {
  private final LineShift shift;
  private final SheetLines lines;
  private final byte[] base;
  private final StringBuilder out = new StringBuilder();

  ShiftedColumns(LineShift shift, byte[] base) {
    this.shift = shift;
    this.lines = shift.lines();
    this.base = base;
  }

  String write(XmlNode cols) {
    for (XmlNode col : cols.children("col")) {
      int first = col.integer("min", 1) - 1;
      int last = Math.max(first, col.integer("max", first + 1) - 1);
      if (shift.inserted()) {
        insert(col, first, last);
      } else {
        span(first, last).ifPresent(s -> add(col, s.first(), s.last(), false));
      }
    }
    String name = cols.prefix() + "cols";
    return out.isEmpty() ? "" : "<" + name + ">" + out + "</" + name + ">";
  }

  /** A band to the very edge is one of all columns behind: it goes on to the edge. */
  private Optional<Span> span(int first, int last) {
    Optional<Span> now = shift.span(first, last);
    return last == CellAddress.COLUMNS - 1 ? now.map(s -> new Span(s.first(), last)) : now;
  }

  private void insert(XmlNode col, int first, int last) {
    int at = lines.first();
    boolean isLeft = first < at && last >= at - 1;
    if (!isLeft) {
      span(first, last).ifPresent(s -> add(col, s.first(), s.last(), false));
      return;
    }
    int end = Math.min(at + lines.count() - 1, CellAddress.COLUMNS - 1);
    if (!col.flag("hidden") && !col.flag("collapsed")) {
      int grown = Math.min(Math.max(last + lines.count(), end), CellAddress.COLUMNS - 1);
      add(col, first, grown, false);
      return;
    }
    add(col, first, at - 1, false);
    add(col, at, end, true);
    if (last >= at && end < CellAddress.COLUMNS - 1) {
      add(col, end + 1, Math.min(last + lines.count(), CellAddress.COLUMNS - 1), false);
    }
  }

  private void add(XmlNode col, int first, int last, boolean isNew) {
    MarkupElement element =
        MarkupElement.parse(XmlText.raw(base, col.start(), col.end()))
            .attribute("min", Integer.toString(first + 1))
            .attribute("max", Integer.toString(last + 1));
    if (isNew) {
      element.attribute("hidden", null).attribute("collapsed", null);
    }
    out.append(element.xml());
  }
}
