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
import org.jspecify.annotations.Nullable;

/** A worksheet with the changes gathered for it; the part is rewritten once, when it is written. */
final class SheetDraft {
  private final SheetCells stored;
  private final PendingCells cells = new PendingCells();
  private final NavigableMap<Integer, Integer> rowStyles = new TreeMap<>();
  private final NavigableMap<Integer, Integer> columnStyles = new TreeMap<>();

  SheetDraft(SheetCells stored) {
    this.stored = stored;
  }

  SheetCells stored() {
    return stored;
  }

  boolean isEmpty() {
    return cells.isEmpty() && rowStyles.isEmpty() && columnStyles.isEmpty();
  }

  PendingCell pending(CellAddress cell) {
    return cells.get(cell.row(), cell.column());
  }

  /** Replaces what a cell holds; its format stays. */
  void content(CellAddress cell, Content content) {
    cells.content(cell, content);
  }

  /** Puts a result next to the formula of a cell, or into a cell an array fills. */
  void result(int row, int column, CellValue value, @Nullable CellArea area) {
    cells.result(row, column, value, area);
  }

  void style(CellAddress cell, int style) {
    cells.style(cell, style);
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
    cells.eachPlanned(area, (row, column, cell) -> found.add(new CellAddress(row, column)));
    return found;
  }

  /** The changes of its cells. */
  PendingCells cells() {
    return cells;
  }

  NavigableMap<Integer, Integer> rowStyles() {
    return rowStyles;
  }

  NavigableMap<Integer, Integer> columnStyles() {
    return columnStyles;
  }
}
