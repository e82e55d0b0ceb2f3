package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.Tag;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlScanner;
import dev.deckhand.ooxml.xlsx.read.CellPlace;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sets attributes of rows as a whole: height, visibility, outline level (18.3.1.73). Rows that are
 * not stored are added where they get any. Cell changes have to be flushed before.
 */
final class RowAttributes {
  private final NavigableMap<Integer, RowChange> changes;
  private final XmlScanner scanner;
  private final Splices splices;
  private final CellPlace place;

  private RowAttributes(String part, byte[] xml, NavigableMap<Integer, RowChange> changes) {
    this.changes = new TreeMap<>(changes);
    this.scanner = new XmlScanner(part, xml);
    this.splices = new Splices(xml);
    this.place = new CellPlace(part);
  }

  /** What becomes of a row. */
  @FunctionalInterface
  interface RowChange {
    /**
     * The attributes to set, written in alphabetical order; an empty value removes one.
     *
     * @param stored the row's start tag, {@code null} where it is not stored
     */
    Map<String, String> attributes(@Nullable Tag stored);
  }

  /** Sets attributes by zero-based row. The workbook is read again by the caller. */
  static void set(WorkbookDraft draft, String part, NavigableMap<Integer, RowChange> changes) {
    byte[] xml = draft.utf8(part);
    byte[] changed = new RowAttributes(part, xml, changes).run();
    if (changed != xml) {
      draft.parts().put(part, changed);
      draft.changed(part);
    }
  }

  private byte[] run() {
    XmlScanner.Event event = scanner.next();
    while (event != XmlScanner.Event.DONE) {
      if (event == XmlScanner.Event.START) {
        start();
      } else if (event == XmlScanner.Event.END && scanner.is("sheetData")) {
        insert(rowsBefore(CellAddress.ROWS));
      }
      event = scanner.next();
    }
    return splices.apply();
  }

  private void start() {
    switch (scanner.name()) {
      case "worksheet" -> {
        // its children are what counts
      }
      case "sheetData" -> {
        if (scanner.selfClosed()) {
          String rows = rowsBefore(CellAddress.ROWS);
          XmlNode node = XmlNode.read(scanner);
          if (!rows.isEmpty()) {
            splices.append(node, rows);
          }
        }
      }
      case "row" -> row();
      default -> scanner.skip();
    }
  }

  private void row() {
    int row = place.row(scanner.tag().value("r"));
    insert(rowsBefore(row));
    RowChange change = changes.remove(row);
    if (change != null) {
      sorted(change, scanner.tag())
          .forEach(
              (name, value) -> {
                if (value.isEmpty()) {
                  splices.removeAttribute(scanner.tag(), name);
                } else {
                  splices.attribute(scanner.tag(), name, value);
                }
              });
    }
    scanner.skip();
  }

  private static SortedMap<String, String> sorted(RowChange change, @Nullable Tag stored) {
    return new TreeMap<>(change.attributes(stored));
  }

  private void insert(String rows) {
    if (!rows.isEmpty()) {
      splices.insert(scanner.start(), rows);
    }
  }

  private String rowsBefore(int row) {
    StringBuilder rows = new StringBuilder();
    NavigableMap<Integer, RowChange> before = changes.headMap(row, false);
    before.forEach(
        (number, change) -> {
          StringBuilder attributes = new StringBuilder();
          sorted(change, null)
              .forEach(
                  (name, value) -> {
                    if (!value.isEmpty()) {
                      attributes.append(" %s=\"%s\"".formatted(name, value));
                    }
                  });
          if (!attributes.isEmpty()) {
            rows.append("<%srow r=\"%d\"%s/>".formatted(scanner.prefix(), number + 1, attributes));
          }
        });
    before.clear();
    return rows.toString();
  }
}
