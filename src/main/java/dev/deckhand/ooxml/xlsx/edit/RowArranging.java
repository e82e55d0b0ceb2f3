package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.xlsx.edit.RowCells.Row;
import dev.deckhand.ooxml.xlsx.edit.RowCells.Stored;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.ooxml.xlsx.read.StoredFormula;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Has the cells of an area change their rows in the bytes of a worksheet part: each cell element is
 * carried over as it is, with another row number and its formula written for the new place.
 */
final class RowArranging {
  private final SheetCells sheet;
  private final RowOrder order;
  private final byte[] xml;
  private final Splices splices;
  private final RowCells cells;
  private final SharedArranging shared;
  private final List<CellAddress> unreadable = new ArrayList<>();
  private final Map<CellAddress, String> broken = new LinkedHashMap<>();

  private RowArranging(WorkbookDraft draft, SheetCells sheet, RowOrder order) {
    this.sheet = sheet;
    this.order = order;
    this.xml = draft.utf8(sheet.part().part());
    this.splices = new Splices(xml);
    this.cells = RowCells.read(sheet.part().part(), xml, order.area());
    this.shared = new SharedArranging(sheet, order, cells.prefix());
  }

  /**
   * Puts the rows into their order; cell changes have to be flushed before.
   *
   * @return the cells whose formulas could not be read and say what they said at their old place
   */
  static List<CellAddress> run(WorkbookDraft draft, SheetCells sheet, RowOrder order) {
    RowArranging arranging = new RowArranging(draft, sheet, order);
    draft.parts().put(sheet.part().part(), arranging.run());
    draft.changed(sheet.part().part());
    arranging.broken.forEach(
        (cell, text) -> draft.notes().loss(SheetRange.of(sheet.name(), cell).toString(), text));
    return arranging.unreadable;
  }

  private byte[] run() {
    CellArea area = order.area();
    for (int row = area.firstRow(); row <= area.lastRow(); row++) {
      if (order.changes(row)) {
        row(row);
      }
    }
    shared
        .beside()
        .forEach(
            (cell, element) -> {
              FormulaElement was = cells.sharedBeside(cell.row(), cell.column());
              if (was != null && !element.equals(raw(was.start(), was.end()))) {
                splices.replace(was.start(), was.end(), element);
              }
            });
    return splices.apply();
  }

  private String raw(int from, int to) {
    return XmlText.raw(xml, from, to);
  }

  private void row(int target) {
    int source = order.source(target);
    Row from = source < 0 ? null : cells.row(source);
    List<Stored> moved = from == null ? List.of() : from.cells;
    Row row = cells.row(target);
    byte[] content = content(moved, source, target);
    if (row == null) {
      if (!moved.isEmpty()) {
        splices.replace(cells.placeOf(target), cells.placeOf(target), newRow(target, content));
      }
      return;
    }
    if (row.selfClosed) {
      if (!moved.isEmpty()) {
        String end = "</" + row.prefix + "row>";
        splices.replace(row.tagEnd - 2, row.tagEnd, join(">", content, end));
      }
    } else if (row.cells.isEmpty()) {
      splices.replace(row.insertAt, row.insertAt, content);
    } else {
      replace(row, content);
    }
    if (!moved.isEmpty()) {
      spans(row, moved.getFirst().column() + 1, moved.getLast().column() + 1);
    }
    for (Stored cell : row.unnamed) {
      splices.insert(cell.nameEnd(), " r=\"" + new CellAddress(target, cell.column()) + "\"");
    }
  }

  /** Puts cells in the place of those that were there. */
  private void replace(Row row, byte[] content) {
    Stored first = row.cells.getFirst();
    splices.replace(first.start(), first.end(), content);
    for (Stored cell : row.cells.subList(1, row.cells.size())) {
      splices.delete(cell.start(), cell.end());
    }
  }

  private byte[] newRow(int row, byte[] content) {
    String name = cells.prefix() + "row";
    return join("<" + name + " r=\"" + (row + 1) + "\">", content, "</" + name + ">");
  }

  private static byte[] join(String before, byte[] content, String after) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 64);
    out.writeBytes(before.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(content);
    out.writeBytes(after.getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  /** Keeps the hint which columns a row uses wide enough. */
  private void spans(Row row, int first, int last) {
    if (row.spansStart < 0) {
      return;
    }
    String[] ends = raw(row.spansStart, row.spansEnd).strip().split(":", -1);
    if (ends.length == 2 && ends[0].matches("\\d{1,5}") && ends[1].matches("\\d{1,5}")) {
      int from = Math.min(Integer.parseInt(ends[0]), first);
      int to = Math.max(Integer.parseInt(ends[1]), last);
      String needed = from + ":" + to;
      if (!needed.equals(ends[0] + ":" + ends[1])) {
        splices.replace(row.spansStart, row.spansEnd, needed);
      }
    }
  }

  private byte[] content(List<Stored> moved, int source, int target) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(moved.size() * 64);
    byte[] digits = Integer.toString(target + 1).getBytes(StandardCharsets.US_ASCII);
    for (Stored cell : moved) {
      int at = cell.start();
      if (cell.digits() >= 0) {
        out.write(xml, at, cell.digits() - at);
        out.writeBytes(digits);
        at = cell.digitsEnd();
      } else {
        out.write(xml, at, cell.nameEnd() - at);
        String reference = " r=\"" + new CellAddress(target, cell.column()) + "\"";
        out.writeBytes(reference.getBytes(StandardCharsets.US_ASCII));
        at = cell.nameEnd();
      }
      FormulaElement formula = cell.formula();
      if (formula != null) {
        out.write(xml, at, formula.start() - at);
        CellAddress was = new CellAddress(source, cell.column());
        out.writeBytes(formula(formula, was, new CellAddress(target, cell.column())));
        at = formula.end();
      }
      out.write(xml, at, cell.end() - at);
    }
    return out.toByteArray();
  }

  private byte[] formula(FormulaElement element, CellAddress was, CellAddress now) {
    if (sheet.storedFormula(was) instanceof StoredFormula.Shared(var group)
        && shared.concerns(group)) {
      breaks(now, group.textAt(was), group.textAt(now));
      return shared.element(group, was, now, element.prefix()).getBytes(StandardCharsets.UTF_8);
    }
    int rows = order.shift(was.row(), now.row());
    Optional<String> shifted = CopiedFormula.shifted(element.text(), rows);
    if (shifted.isEmpty()) {
      unreadable.add(was);
    }
    String text = shifted.orElse(element.text());
    breaks(now, element.text(), text);
    Map<FormulaElement.Area, String> areas = CopiedFormula.areas(element, now.row() - was.row());
    return CopiedFormula.element(xml, element, text, areas);
  }

  /** Remembers a formula whose references leave the worksheet from its new place. */
  private void breaks(CellAddress now, String before, String after) {
    if (after.contains("#REF!") && !before.contains("#REF!")) {
      broken.put(now, "=" + before);
    }
  }
}
