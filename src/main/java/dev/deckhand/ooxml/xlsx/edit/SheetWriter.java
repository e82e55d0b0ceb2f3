package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlScanner;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.read.CellPlace;
import dev.deckhand.ooxml.xlsx.read.RowMarks;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a draft into its worksheet part in one pass. Only the elements of changed cells, the start
 * tags of their rows, new rows, the dimension and, for column formats, {@code cols} are spliced.
 */
final class SheetWriter {
  private final SheetDraft draft;
  private final XmlScanner scanner;
  private final Splices splices;
  private final CellPlace place;
  private final NavigableSet<Integer> newRows = new TreeSet<>();
  private final SheetHead head;
  private CellXml cellXml;
  private CellEdit cellEdit;
  private RowTail tail;
  private final int dynamicArrayMark;
  private final OutputStream out;
  private final @Nullable RowMarks marks;
  private long firstRow;

  /**
   * @param xml the part in UTF-8
   * @param out takes the part as it is after the edit
   * @param marks where rows begin in the part, if that is known
   */
  SheetWriter(
      SheetDraft draft,
      InputStream xml,
      OutputStream out,
      int dynamicArrayMark,
      @Nullable RowMarks marks) {
    this.marks = marks;
    String part = draft.stored().part().part();
    this.draft = draft;
    this.scanner = new XmlScanner(part, xml);
    this.splices = new Splices(scanner);
    this.out = out;
    this.place = new CellPlace(part);
    this.head = new SheetHead(draft, splices);
    this.dynamicArrayMark = dynamicArrayMark;
    this.cellXml = new CellXml("", dynamicArrayMark);
    this.cellEdit = new CellEdit(splices, cellXml);
    this.tail = new RowTail(part, "");
    draft
        .cells()
        .eachPlanned(
            CellArea.WHOLE_SHEET, (row, column, cell) -> addIfNew(row, RowXml.isNeeded(cell)));
    draft.rowStyles().keySet().forEach(row -> addIfNew(row, true));
  }

  private void addIfNew(int row, boolean needed) {
    if (needed && !draft.stored().facts().hasRow(row)) {
      newRows.add(row);
    }
  }

  /** Reads the part to its end. */
  void write() throws IOException {
    XmlScanner.Event event = scanner.next();
    while (event != XmlScanner.Event.DONE) {
      if (event == XmlScanner.Event.START) {
        start();
      } else if (event == XmlScanner.Event.END && scanner.is("sheetData")) {
        addRows(CellAddress.ROWS, scanner.start());
      }
      event = scanner.next();
    }
    splices.passAll(scanner, out);
  }

  private void start() throws IOException {
    switch (scanner.name()) {
      case "worksheet" -> {
        // its children are what counts
      }
      case "dimension" -> head.dimension(XmlNode.read(scanner));
      case "sheetFormatPr" -> head.format(XmlNode.read(scanner));
      case "cols" -> head.columns(XmlNode.read(scanner));
      case "sheetData" -> {
        sheetData();
        firstRow = scanner.offset(scanner.end());
        passUnchanged(-1);
      }
      case "row" -> {
        int row = row();
        splices.pass(scanner, out);
        passUnchanged(row);
      }
      default -> scanner.skip();
    }
  }

  private void sheetData() {
    cellXml = new CellXml(scanner.prefix(), dynamicArrayMark);
    cellEdit = new CellEdit(splices, cellXml);
    tail = new RowTail(draft.stored().part().part(), scanner.prefix());
    head.end(scanner.start(), scanner.prefix());
    if (scanner.selfClosed()) {
      XmlNode node = XmlNode.read(scanner);
      StringBuilder rows = new StringBuilder();
      newRows.forEach(row -> rows.append(RowXml.of(draft, row, node.prefix(), cellXml)));
      if (!rows.isEmpty()) {
        splices.append(node, rows.toString());
      }
      newRows.clear();
    }
  }

  /** Hands on rows behind one, as far as it is known without a look that nothing changes there. */
  private void passUnchanged(int row) throws IOException {
    if (marks == null) {
      return;
    }
    long next = firstRow + marks.before(nextChanged(row));
    for (long left = next - scanner.offset(scanner.ahead()); left > 0; ) {
      int some = (int) Math.min(left, Splices.CHUNK);
      scanner.goTo(scanner.ahead() + some);
      splices.pass(scanner, out);
      left -= some;
    }
  }

  /** The first row behind one that changes. */
  private int nextChanged(int row) {
    int cells = draft.cells().rowBehind(row);
    Integer style = draft.rowStyles().higherKey(row);
    return style == null ? cells : Math.min(cells, style);
  }

  private void addRows(int before, int at) {
    while (!newRows.isEmpty() && newRows.first() < before) {
      splices.insert(at, RowXml.of(draft, newRows.pollFirst(), scanner.prefix(), cellXml));
    }
  }

  /** Writes a row; returns which it is. */
  private int row() {
    int row = place.row(scanner.tag().value("r"));
    addRows(row, scanner.start());
    NavigableMap<Integer, PendingCell> cells = draft.cells().row(row);
    if (!cells.isEmpty() || draft.rowStyles().containsKey(row)) {
      row(row, cells);
    } else {
      scanner.skip();
    }
    return row;
  }

  private void row(int row, NavigableMap<Integer, PendingCell> cells) {
    new RowEdit(draft, splices, row).startTag(scanner, cells);
    if (scanner.selfClosed()) {
      fillEmptyRow(row, cells);
    } else if (cells.isEmpty() || draft.stored().endsBefore(row, cells.firstKey())) {
      append(row, cells);
    } else {
      cells(row, cells, scanner.depth() - 1);
    }
  }

  /** Nothing changes but what comes behind the stored cells of the row. */
  private void append(int row, NavigableMap<Integer, PendingCell> cells) {
    int start = scanner.start();
    scanner.skip();
    String added = RowXml.cells(row, cells, draft, cellXml);
    if (!added.isEmpty()) {
      splices.insert(tail.of(scanner.bytes(), start, scanner.end()), added);
    }
  }

  private void fillEmptyRow(int row, NavigableMap<Integer, PendingCell> pending) {
    XmlNode node = XmlNode.read(scanner);
    String cells = RowXml.cells(row, pending, draft, cellXml);
    if (!cells.isEmpty()) {
      splices.append(node, cells);
    }
  }

  private void cells(int row, NavigableMap<Integer, PendingCell> pending, int depth) {
    NavigableMap<Integer, PendingCell> added = new TreeMap<>(pending);
    added.keySet().removeIf(column -> draft.stored().isStored(row, column));
    added.values().removeIf(cell -> cell.content() instanceof Content.Removed);
    XmlScanner.Event event = scanner.next();
    while (event != XmlScanner.Event.END || scanner.depth() != depth) {
      if (event == XmlScanner.Event.START && scanner.is("c")) {
        place.cell(scanner.tag().value("r"));
        addCells(row, added, place.column(), scanner.start());
        cell(pending.get(place.column()));
      } else if (event == XmlScanner.Event.START) {
        addCells(row, added, CellAddress.COLUMNS, scanner.start());
        scanner.skip();
      }
      event = scanner.next();
    }
    addCells(row, added, CellAddress.COLUMNS, scanner.start());
  }

  private void cell(@Nullable PendingCell pending) {
    if (pending == null) {
      scanner.skip();
    } else {
      CellAddress cell = new CellAddress(place.row(), place.column());
      cellEdit.apply(XmlNode.read(scanner), cell, pending);
    }
  }

  private void addCells(int row, NavigableMap<Integer, PendingCell> added, int before, int at) {
    while (!added.isEmpty() && added.firstKey() < before) {
      var next = added.pollFirstEntry();
      splices.insert(at, RowXml.cell(row, next.getKey(), next.getValue(), draft, cellXml));
    }
  }
}
