package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.LineShift;
import dev.deckhand.document.LineShift.Span;
import dev.deckhand.document.SheetLines;
import dev.deckhand.ooxml.markup.ByteCopy;
import dev.deckhand.ooxml.markup.Tag;
import dev.deckhand.ooxml.markup.XmlScanner;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Renames the columns of cells; new cells look like the one to the left. */
final class ColumnTags implements LineTags {
  private final LineShift shift;
  private final SheetLines lines;
  private final ByteCopy out;
  private final PlaceCursor place;
  private final String prefix;
  private final int columnStyle;
  private int lineStyle;
  private @Nullable Integer leftStyle;
  private boolean inserted;

  ColumnTags(LineShift shift, int columnStyle, ByteCopy out, PlaceCursor place, String prefix) {
    this.shift = shift;
    this.columnStyle = columnStyle;
    this.lines = shift.lines();
    this.out = out;
    this.place = place;
    this.prefix = prefix;
  }

  @Override
  public boolean row(XmlScanner scanner) {
    inserted = !shift.inserted();
    leftStyle = null;
    Tag tag = scanner.tag();
    lineStyle = isSet(tag.value("customFormat")) ? style(tag) : columnStyle;
    int spans = tag.find("spans");
    if (spans >= 0) {
      String now = spans(tag.value(spans));
      if (!now.equals(tag.value(spans))) {
        out.replace(tag.valueStart(spans), tag.valueEnd(spans), now);
      }
    }
    return true;
  }

  private static boolean isSet(@Nullable String flag) {
    return "1".equals(flag) || "true".equals(flag);
  }

  private static int style(Tag tag) {
    String style = tag.value("s");
    return style != null && style.matches("\\d{1,9}") ? Integer.parseInt(style) : 0;
  }

  private String spans(String spans) {
    StringBuilder now = new StringBuilder();
    for (String span : spans.strip().split(" +", -1)) {
      if (!span.matches("\\d{1,5}:\\d{1,5}")) {
        return spans;
      }
      int colon = span.indexOf(':');
      int first = Integer.parseInt(span.substring(0, colon)) - 1;
      int last = Integer.parseInt(span.substring(colon + 1)) - 1;
      int reach = shift.inserted() && last == lines.first() - 1 ? lines.count() : 0;
      Optional<Span> moved = first < 0 || last < first ? Optional.empty() : shift.span(first, last);
      String text = moved.map(s -> (s.first() + 1) + ":" + (s.last() + 1 + reach)).orElse("1:1");
      now.append(now.isEmpty() ? "" : " ").append(text);
    }
    return now.toString();
  }

  @Override
  public boolean cell(XmlScanner scanner) {
    int column = place.column();
    Tag tag = scanner.tag();
    if (shift.inserted() && column == lines.first() - 1) {
      leftStyle = style(tag);
    }
    if (column >= lines.first()) {
      insert(scanner.start());
    }
    Optional<Integer> now = shift.line(column);
    if (now.isEmpty()) {
      return false;
    }
    if (place.digits() < 0) {
      out.addAttribute(tag, "r", new CellAddress(place.row(), now.get()).toString());
    } else if (now.get() != column) {
      int start = tag.valueStart(tag.find("r"));
      out.replace(start, place.digits(), CellAddress.columnName(now.get()));
    }
    return true;
  }

  /** A cell is only needed where its row and its column do not have the format already. */
  private void insert(int at) {
    if (inserted) {
      return;
    }
    inserted = true;
    if (leftStyle == null || leftStyle == lineStyle) {
      return;
    }
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < lines.count(); i++) {
      CellAddress cell = new CellAddress(place.row(), lines.first() + i);
      String style = leftStyle == 0 ? "" : " s=\"" + leftStyle + "\"";
      cells.append("<%sc r=\"%s\"%s/>".formatted(prefix, cell, style));
    }
    out.insert(at, cells.toString());
  }

  @Override
  public void endRow(int at) {
    insert(at);
  }

  @Override
  public void end(int at) {}
}
