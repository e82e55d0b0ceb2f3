package dev.deckhand.ooxml.xlsx.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.XmlScanner;
import org.jspecify.annotations.Nullable;

/**
 * Reads cells written the way nearly all are, such as {@code <c r="B7" s="2" t="s"><v>3</v></c>},
 * straight from the bytes. A cell with anything else about it, or one that is not wholly at hand,
 * is left to {@link CellReader}: both read the same of it, this one faster.
 */
final class PlainCells {
  private static final byte[] CELL = "<c r=\"".getBytes(UTF_8);
  private static final byte[] STYLE = " s=\"".getBytes(UTF_8);
  private static final byte[] TYPE = " t=\"".getBytes(UTF_8);
  private static final byte[] SHARED = "s\"".getBytes(UTF_8);
  private static final byte[] NUMBER = "n\"".getBytes(UTF_8);
  private static final byte[] STRING = "str\"".getBytes(UTF_8);
  private static final byte[] BOOLEAN = "b\"".getBytes(UTF_8);
  private static final byte[] INLINE = "inlineStr\"".getBytes(UTF_8);
  private static final byte[] EMPTY = "/>".getBytes(UTF_8);
  private static final byte[] OPEN = ">".getBytes(UTF_8);
  private static final byte[] FORMULA = "<f>".getBytes(UTF_8);
  private static final byte[] FORMULA_END = "</f>".getBytes(UTF_8);
  private static final byte[] VALUE = "<v>".getBytes(UTF_8);
  private static final byte[] VALUE_END = "</v></c>".getBytes(UTF_8);
  private static final byte[] RICH = "<is><t>".getBytes(UTF_8);
  private static final byte[] RICH_END = "</t></is></c>".getBytes(UTF_8);
  private static final byte[] CELL_END = "</c>".getBytes(UTF_8);

  private final XmlScanner scanner;
  private final CellColumns cells;
  private final CellArea wanted;
  private final CellPlace place;
  private final ReadBudget budget;
  private final PlainNumber number = new PlainNumber();

  private byte[] xml = new byte[0];
  private int limit;
  private int at;
  private int column;
  private int style;
  private byte kind;
  private boolean inline;
  private double value;
  private @Nullable String text;
  private @Nullable String formula;

  PlainCells(
      XmlScanner scanner, CellColumns cells, CellArea wanted, CellPlace place, ReadBudget budget) {
    this.wanted = wanted;
    this.scanner = scanner;
    this.cells = cells;
    this.place = place;
    this.budget = budget;
  }

  /** Reads the plain cells of a row that come next. */
  void read() {
    xml = scanner.bytes();
    limit = scanner.limit();
    at = scanner.ahead();
    int behind = at;
    while (tag() && content()) {
      keep();
      behind = at;
    }
    scanner.goTo(behind);
  }

  private void keep() {
    budget.cell();
    place.cell(place.row(), column);
    if (!wanted.contains(place.row(), column)) {
      return;
    }
    int cell = cells.add(place.row(), column, style);
    if (text != null) {
      cells.text(cell, text);
    } else if (kind != CellColumns.BLANK) {
      cells.value(cell, kind, value);
    }
    if (formula != null) {
      cells.formula(cell, new StoredFormula.Plain(formula));
    }
  }

  private boolean take(byte[] expected) {
    int end = at + expected.length;
    if (end > limit) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (xml[at + i] != expected[i]) {
        return false;
      }
    }
    at = end;
    return true;
  }

  private int peek() {
    return at < limit ? xml[at] : -1;
  }

  /** The start tag up to its end: where the cell is, what it looks like, what kind it is of. */
  private boolean tag() {
    if (!take(CELL) || !reference()) {
      return false;
    }
    style = take(STYLE) ? whole() : 0;
    return style >= 0 && kind();
  }

  private boolean kind() {
    inline = false;
    if (!take(TYPE) || take(NUMBER)) {
      kind = CellColumns.NUMBER;
    } else if (take(SHARED)) {
      kind = CellColumns.SHARED_TEXT;
    } else if (take(BOOLEAN)) {
      kind = CellColumns.BOOLEAN;
    } else {
      kind = CellColumns.OWN_TEXT;
      inline = take(INLINE);
      return inline || take(STRING);
    }
    return true;
  }

  private boolean reference() {
    column = 0;
    int letters = at;
    for (int c = peek(); c >= 'A' && c <= 'Z' && at < letters + 3; c = peek()) {
      column = column * 26 + c - 'A' + 1;
      at++;
    }
    column--;
    return at > letters && column < CellAddress.COLUMNS && whole() == place.row() + 1;
  }

  /** A number without sign up to the quote that ends it; -1 for anything else. */
  private int whole() {
    int from = at;
    int whole = 0;
    for (int c = peek(); c >= '0' && c <= '9' && at < from + 9; c = peek()) {
      whole = whole * 10 + c - '0';
      at++;
    }
    return at > from && peek() == '"' && at++ >= 0 ? whole : -1;
  }

  private boolean content() {
    text = null;
    formula = null;
    if (take(EMPTY)) {
      kind = CellColumns.BLANK;
      return true;
    }
    if (!take(OPEN)) {
      return false;
    }
    if (inline) {
      return take(RICH) && text() && take(RICH_END);
    }
    if (take(FORMULA) && !formula()) {
      return false;
    }
    if (take(CELL_END)) {
      kind = CellColumns.BLANK;
      return true;
    }
    return take(VALUE) && value() && take(VALUE_END);
  }

  private boolean formula() {
    int from = at;
    boolean plain = toTag() && at > from && xml[from] > ' ';
    formula = plain ? new String(xml, from, at - from, UTF_8) : null;
    return plain && take(FORMULA_END);
  }

  private boolean text() {
    int from = at;
    boolean plain = toTag();
    text = plain ? CellText.unescape(new String(xml, from, at - from, UTF_8)) : null;
    return plain;
  }

  /** Moves to the next tag; false where an entity or a line end has to be resolved before it. */
  private boolean toTag() {
    while (at < limit && xml[at] != '<') {
      if (xml[at] == '&' || xml[at] == '\r') {
        return false;
      }
      at++;
    }
    return at < limit;
  }

  private boolean value() {
    if (kind == CellColumns.OWN_TEXT) {
      return text();
    }
    at = number.read(xml, at, limit);
    value = number.value();
    return switch (kind) {
      case CellColumns.SHARED_TEXT -> at > 0 && number.isIndex();
      case CellColumns.BOOLEAN -> at > 0 && (value == 0 || value == 1);
      default -> at > 0;
    };
  }
}
