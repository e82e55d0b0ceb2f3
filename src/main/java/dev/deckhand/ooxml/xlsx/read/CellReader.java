package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.CellError;
import dev.deckhand.ooxml.markup.Tag;
import dev.deckhand.ooxml.markup.XmlScanner;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads one cell element (18.3.1.4): its style, formula and value. */
final class CellReader {
  private final String part;
  private final XmlScanner scanner;
  private final CellColumns cells;
  private final FormulaReader formulas;
  private final Epoch epoch;
  private int unreadable;

  CellReader(
      String part, XmlScanner scanner, CellColumns cells, FormulaReader formulas, Epoch epoch) {
    this.part = part;
    this.scanner = scanner;
    this.cells = cells;
    this.formulas = formulas;
    this.epoch = epoch;
  }

  /** Reads the cell whose start tag the scanner has just reported, to its end. */
  void read(int row, int column) {
    Tag tag = scanner.tag();
    int cell = cells.add(row, column, integer(tag.value("s"), 0));
    String type = tag.value("t");
    String cellMeta = tag.value("cm");
    int depth = scanner.depth() - 1;
    while (true) {
      switch (scanner.next()) {
        case START -> child(cell, type == null ? "n" : type, cellMeta);
        case END -> {
          if (scanner.depth() == depth) {
            return;
          }
        }
        case TEXT -> {
          // white space between elements
        }
        case DONE -> throw new IllegalStateException("the scanner checks that elements end");
      }
    }
  }

  private void child(int cell, String type, @Nullable String cellMeta) {
    if (scanner.is("v")) {
      value(cell, type, text());
    } else if (scanner.is("f")) {
      formulas.read(cell, FormulaTag.of(scanner.tag()), text(), cellMeta);
    } else if (scanner.is("is")) {
      cells.text(cell, CellText.read(scanner));
    } else {
      scanner.skip();
    }
  }

  private String text() {
    String text = "";
    while (true) {
      switch (scanner.next()) {
        case TEXT -> text = text.isEmpty() ? scanner.text() : text + scanner.text();
        case END -> {
          return text;
        }
        case START -> scanner.skip();
        case DONE -> throw new IllegalStateException("the scanner checks that elements end");
      }
    }
  }

  private void value(int cell, String type, String stored) {
    switch (type) {
      case "s" -> cells.value(cell, CellColumns.SHARED_TEXT, integer(stored, -1));
      case "str", "inlineStr" -> cells.text(cell, CellText.unescape(stored));
      case "b" -> cells.value(cell, CellColumns.BOOLEAN, isTrue(stored) ? 1 : 0);
      case "e" -> error(cell, stored);
      case "d" -> date(cell, stored);
      default -> number(cell, stored);
    }
  }

  private static boolean isTrue(String stored) {
    return stored.strip().equals("1") || stored.strip().equals("true");
  }

  @SuppressWarnings("EnumOrdinal") // packed into an array of this process, never stored
  private void error(int cell, String stored) {
    CellError error = CellError.ofCode(stored.strip()).orElse(CellError.UNKNOWN);
    cells.value(cell, CellColumns.ERROR, error.ordinal());
  }

  private void date(int cell, String stored) {
    OptionalDouble serial = epoch.serial(stored.strip());
    if (serial.isPresent()) {
      cells.value(cell, CellColumns.NUMBER, serial.getAsDouble());
    } else {
      unreadable++;
    }
  }

  private void number(int cell, String stored) {
    String digits = stored.strip();
    if (digits.isEmpty()) {
      return;
    }
    try {
      double number = Double.parseDouble(digits);
      if (Double.isFinite(number)) {
        cells.value(cell, CellColumns.NUMBER, number);
      } else {
        unreadable++;
      }
    } catch (NumberFormatException notANumber) {
      unreadable++;
    }
  }

  void report(Notices notices, String sheet) {
    if (unreadable > 0) {
      notices.add(unreadable + " cells of " + sheet + " (" + part + ") hold no valid number");
    }
    formulas.report(notices);
  }

  static int integer(@Nullable String digits, int otherwise) {
    try {
      return digits == null ? otherwise : Math.max(-1, Integer.parseInt(digits.strip()));
    } catch (NumberFormatException notANumber) {
      return otherwise;
    }
  }
}
