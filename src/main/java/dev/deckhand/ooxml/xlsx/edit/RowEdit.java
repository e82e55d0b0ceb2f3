package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.Tag;
import dev.deckhand.ooxml.markup.XmlScanner;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** Changes the start tag of a stored row: its format, and the span of columns it announces. */
final class RowEdit {
  private final SheetDraft draft;
  private final Splices splices;
  private final int row;

  RowEdit(SheetDraft draft, Splices splices, int row) {
    this.draft = draft;
    this.splices = splices;
    this.row = row;
  }

  /**
   * @param cells that change in the row
   */
  void startTag(XmlScanner scanner, NavigableMap<Integer, PendingCell> cells) {
    Tag tag = scanner.tag();
    spans(tag, cells);
    Integer style = draft.rowStyles().get(row);
    if (style != null) {
      set(tag, "s", Integer.toString(style));
      set(tag, "customFormat", style == 0 ? "0" : "1");
    }
  }

  private void set(Tag tag, String name, String value) {
    splices.attribute(tag, name, value);
  }

  private void spans(Tag tag, NavigableMap<Integer, PendingCell> cells) {
    String stored = tag.value("spans");
    if (stored == null || cells.isEmpty()) {
      return;
    }
    String needed = extended(stored, cells.firstKey() + 1, cells.lastKey() + 1);
    if (needed != null) {
      set(tag, "spans", needed);
    }
  }

  /** The spans with more columns, or {@code null} where they need no change. */
  private static @Nullable String extended(String spans, int first, int last) {
    String ends = spans.strip();
    int colon = ends.indexOf(':');
    if (colon < 0) {
      return null;
    }
    try {
      int from = Integer.parseInt(ends, 0, colon, 10);
      int to = Integer.parseInt(ends, colon + 1, ends.length(), 10);
      boolean enough = from <= first && to >= last;
      return enough ? null : Math.min(from, first) + ":" + Math.max(to, last);
    } catch (NumberFormatException notASpan) {
      return null;
    }
  }
}
