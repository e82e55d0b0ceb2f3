package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A worksheet with the changes gathered for it; the part is rewritten once, when it is written. */
final class SheetDraft {
  private final SheetCells stored;
  private final NavigableMap<Integer, NavigableMap<Integer, PendingCell>> rows = new TreeMap<>();
  private final NavigableMap<Integer, Integer> rowStyles = new TreeMap<>();
  private final NavigableMap<Integer, Integer> columnStyles = new TreeMap<>();

  SheetDraft(SheetCells stored) {
    this.stored = stored;
  }

  SheetCells stored() {
    return stored;
  }

  boolean isEmpty() {
    return rows.isEmpty() && rowStyles.isEmpty() && columnStyles.isEmpty();
  }

  PendingCell pending(CellAddress cell) {
    NavigableMap<Integer, PendingCell> row = rows.get(cell.row());
    return row == null ? PendingCell.NOTHING : row.getOrDefault(cell.column(), PendingCell.NOTHING);
  }

  private void change(CellAddress cell, UnaryOperator<PendingCell> change) {
    rows.computeIfAbsent(cell.row(), r -> new TreeMap<>())
        .compute(cell.column(), (c, now) -> change.apply(now == null ? PendingCell.NOTHING : now));
  }

  /** Replaces what a cell holds; its format stays. */
  void content(CellAddress cell, Content content) {
    change(cell, now -> now.with(content));
  }

  /** Puts a result next to the formula of a cell, or into a cell an array fills. */
  void result(CellAddress cell, CellValue value, @Nullable CellArea area) {
    change(cell, now -> now.withResult(value, area));
  }

  void style(CellAddress cell, int style) {
    change(cell, now -> now.with(style));
  }

  /** Gives a row as a whole a format; its cells keep theirs. */
  void rowStyle(int row, int style) {
    rowStyles.put(row, style);
  }

  void columnStyle(int column, int style) {
    columnStyles.put(column, style);
  }

  /** The format a cell has by now, stored or not. */
  int style(CellAddress cell) {
    int own = pending(cell).style();
    if (own != PendingCell.KEEP_STYLE) {
      return own;
    }
    return stored.isStored(cell.row(), cell.column())
        ? stored.style(cell.row(), cell.column())
        : defaultStyle(cell.row(), cell.column());
  }

  /** The format a new cell takes from its row, else from its column. */
  int defaultStyle(int row, int column) {
    int ofRow = rowStyle(row);
    return ofRow >= 0 ? ofRow : columnStyle(column);
  }

  /** The format of a row as a whole, or -1. */
  int rowStyle(int row) {
    return rowStyles.getOrDefault(row, stored.facts().rowStyle(row));
  }

  int columnStyle(int column) {
    return columnStyles.getOrDefault(column, stored.facts().columnStyle(column));
  }

  /** The cells of an area that are stored or about to be, in reading order. */
  NavigableSet<CellAddress> existing(CellArea area) {
    NavigableSet<CellAddress> found = new TreeSet<>();
    stored.stored(area).forEach(found::add);
    rows.subMap(area.firstRow(), true, area.lastRow(), true)
        .forEach(
            (row, cells) ->
                cells
                    .subMap(area.firstColumn(), true, area.lastColumn(), true)
                    .forEach((column, cell) -> found.add(new CellAddress(row, column))));
    return found;
  }

  NavigableMap<Integer, NavigableMap<Integer, PendingCell>> rows() {
    return rows;
  }

  NavigableMap<Integer, Integer> rowStyles() {
    return rowStyles;
  }

  NavigableMap<Integer, Integer> columnStyles() {
    return columnStyles;
  }
}
