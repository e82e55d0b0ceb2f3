package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.Tag;
import dev.deckhand.ooxml.markup.XmlScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where the cells of an area lie in a worksheet part, row by row; read in one pass. */
final class RowCells {
  private final byte[] xml;
  private final CellArea area;
  private final Map<Integer, Row> rows = new LinkedHashMap<>();
  private final TreeMap<Integer, Integer> starts = new TreeMap<>();
  private final Map<Long, FormulaElement> sharedBeside = new HashMap<>();
  private int end;
  private boolean selfClosed;
  private String prefix = "";

  /**
   * A cell element.
   *
   * @param digits where the digits of its reference start, -1 where it has no reference
   * @param formula its formula, if any
   */
  record Stored(
      int column,
      int start,
      int nameEnd,
      int digits,
      int digitsEnd,
      int end,
      @Nullable FormulaElement formula) {}

  /** A row element that has to do with the area. */
  static final class Row {
    final int start;
    final boolean selfClosed;
    final int tagEnd;
    final String prefix;
    final List<Stored> cells = new ArrayList<>(4);

    /** Cells beside the area that do not say where they are: the offset and their reference. */
    final List<Stored> unnamed = new ArrayList<>(0);

    int insertAt = -1;
    int spansStart = -1;
    int spansEnd = -1;

    private Row(XmlScanner scanner) {
      start = scanner.start();
      selfClosed = scanner.selfClosed();
      tagEnd = scanner.end();
      prefix = scanner.prefix();
      Tag tag = scanner.tag();
      int spans = tag.find("spans");
      if (spans >= 0) {
        spansStart = tag.valueStart(spans);
        spansEnd = tag.valueEnd(spans);
      }
    }
  }

  private RowCells(byte[] xml, CellArea area) {
    this.xml = xml;
    this.area = area;
  }

  static RowCells read(String part, byte[] xml, CellArea area) {
    RowCells cells = new RowCells(xml, area);
    cells.read(new XmlScanner(part, xml));
    return cells;
  }

  private void read(XmlScanner scanner) {
    PlaceCursor place = new PlaceCursor(xml);
    XmlScanner.Event event = scanner.next();
    while (event != XmlScanner.Event.DONE) {
      if (event == XmlScanner.Event.START && scanner.is("row")) {
        row(scanner, place);
      } else if (event == XmlScanner.Event.START && scanner.is("sheetData")) {
        prefix = scanner.prefix();
        selfClosed = scanner.selfClosed();
        end = scanner.end();
      } else if (event == XmlScanner.Event.END && scanner.is("sheetData") && !selfClosed) {
        end = scanner.start();
      } else if (event == XmlScanner.Event.START && scanner.depth() > 1) {
        scanner.skip();
      }
      event = scanner.next();
    }
  }

  private void row(XmlScanner scanner, PlaceCursor place) {
    int number = place.row(scanner.tag());
    if (number >= area.firstRow()) {
      starts.put(number, scanner.start());
    }
    Row row = new Row(scanner);
    boolean inside = number >= area.firstRow() && number <= area.lastRow();
    int depth = scanner.depth() - 1;
    XmlScanner.Event event = scanner.next();
    while (event != XmlScanner.Event.END || scanner.depth() != depth) {
      if (event == XmlScanner.Event.START && scanner.is("c")) {
        place.cell(scanner.tag());
        Stored cell = cell(scanner, place);
        FormulaElement formula = cell.formula();
        if (inside && spans(cell.column())) {
          row.cells.add(cell);
        } else if (formula != null && formula.isShared()) {
          sharedBeside.put(key(number, cell.column()), formula);
        }
        if (inside) {
          beside(row, cell);
        }
      } else if (event == XmlScanner.Event.START) {
        row.insertAt = row.insertAt < 0 ? scanner.start() : row.insertAt;
        scanner.skip();
      }
      event = scanner.next();
    }
    if (inside) {
      row.insertAt = row.insertAt < 0 ? scanner.start() : row.insertAt;
      rows.put(number, row);
    }
  }

  private boolean spans(int column) {
    return column >= area.firstColumn() && column <= area.lastColumn();
  }

  private void beside(Row row, Stored cell) {
    if (cell.column() > area.lastColumn() && row.insertAt < 0) {
      row.insertAt = cell.start();
    }
    if (cell.digits() < 0 && !spans(cell.column())) {
      row.unnamed.add(cell);
    }
  }

  private Stored cell(XmlScanner scanner, PlaceCursor place) {
    Tag tag = scanner.tag();
    int start = scanner.start();
    int nameEnd = tag.nameEnd();
    int digits = place.digits();
    int digitsEnd = digits < 0 ? -1 : tag.valueEnd(tag.find("r"));
    FormulaElement formula = null;
    int depth = scanner.depth() - 1;
    XmlScanner.Event event = scanner.next();
    while (event != XmlScanner.Event.END || scanner.depth() != depth) {
      if (event == XmlScanner.Event.START && scanner.is("f")) {
        formula = FormulaElement.read(scanner);
      } else if (event == XmlScanner.Event.START) {
        scanner.skip();
      }
      event = scanner.next();
    }
    return new Stored(place.column(), start, nameEnd, digits, digitsEnd, scanner.end(), formula);
  }

  private static long key(int row, int column) {
    return (long) row << 14 | column;
  }

  /** The row of the part, where it is stored and inside the area's rows. */
  @Nullable Row row(int row) {
    return rows.get(row);
  }

  /** The shared formula of a cell beside the area. */
  @Nullable FormulaElement sharedBeside(int row, int column) {
    return sharedBeside.get(key(row, column));
  }

  /** Where a row that is not stored has to be inserted. */
  int placeOf(int row) {
    Map.Entry<Integer, Integer> next = starts.higherEntry(row);
    return next == null ? end : next.getValue();
  }

  /** The prefix of the worksheet's elements with its colon, or an empty string. */
  String prefix() {
    return prefix;
  }
}
