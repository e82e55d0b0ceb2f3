package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.LineShift;
import dev.deckhand.document.SheetLines;
import dev.deckhand.ooxml.markup.ByteCopy;
import dev.deckhand.ooxml.markup.Tag;
import dev.deckhand.ooxml.markup.XmlScanner;
import java.nio.charset.StandardCharsets;

/** Renumbers rows and the references of their cells; new rows look like the row above. */
final class RowTags implements LineTags {
  private final boolean inserts;
  private final SheetLines lines;
  private final ByteCopy out;
  private final PlaceCursor place;
  private final RowTemplate template;
  private boolean inserted;
  private boolean moved;
  private byte[] digits = new byte[0];

  RowTags(LineShift shift, ByteCopy out, PlaceCursor place, String prefix) {
    this.inserts = shift.inserted();
    this.lines = shift.lines();
    this.out = out;
    this.place = place;
    this.template = new RowTemplate(prefix);
    this.inserted = !inserts;
  }

  @Override
  public boolean row(XmlScanner scanner) {
    int row = place.row();
    Tag tag = scanner.tag();
    if (!inserted && row >= lines.first()) {
      inserted = true;
      template.below(row == lines.first() ? tag : null);
      insert(scanner.start());
    }
    if (inserts && row == lines.first() - 1) {
      template.above(tag);
    }
    int now = now(row);
    if (now < 0 || now >= CellAddress.ROWS) {
      return false;
    }
    moved = now != row;
    digits = Integer.toString(now + 1).getBytes(StandardCharsets.US_ASCII);
    int r = tag.find("r");
    if (r < 0) {
      out.addAttribute(tag, "r", Integer.toString(now + 1));
    } else if (moved) {
      out.replace(tag.valueStart(r), tag.valueEnd(r), digits);
    }
    return true;
  }

  private int now(int row) {
    if (row < lines.first()) {
      return row;
    }
    if (inserts) {
      return row + lines.count();
    }
    return row <= lines.last() ? -1 : row - lines.count();
  }

  private void insert(int at) {
    String rows = template.rows(lines.first(), lines.count());
    if (!rows.isEmpty()) {
      out.insert(at, rows);
    }
  }

  @Override
  public boolean cell(XmlScanner scanner) {
    if (moved && place.digits() >= 0) {
      Tag tag = scanner.tag();
      out.replace(place.digits(), tag.valueEnd(tag.find("r")), digits);
    }
    if (inserts && place.row() == lines.first() - 1) {
      template.cell(place.column(), scanner.tag());
    }
    return true;
  }

  @Override
  public void endRow(int at) {}

  @Override
  public void end(int at) {
    if (!inserted) {
      insert(at);
    }
  }
}
