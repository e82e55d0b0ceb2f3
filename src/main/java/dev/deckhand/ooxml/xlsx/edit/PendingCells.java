package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The pending changes of the cells of a worksheet, column by column. */
final class PendingCells {
  private final NavigableMap<Integer, PendingColumn> columns = new TreeMap<>();
  private PendingColumn latest = new PendingColumn();
  private int latestColumn = -1;

  /** Is given pending changes. */
  @FunctionalInterface
  interface Visitor {
    void visit(int row, int column, PendingCell cell);
  }

  boolean isEmpty() {
    return columns.isEmpty();
  }

  PendingCell get(int row, int column) {
    PendingColumn found = find(column);
    return found == null ? PendingCell.NOTHING : found.get(row);
  }

  boolean has(int row, int column) {
    PendingColumn found = find(column);
    return found != null && found.has(row);
  }

  private @Nullable PendingColumn find(int column) {
    return column == latestColumn ? latest : columns.get(column);
  }

  private PendingColumn column(int column) {
    if (column != latestColumn) {
      latest = columns.computeIfAbsent(column, c -> new PendingColumn());
      latestColumn = column;
    }
    return latest;
  }

  void content(CellAddress cell, Content content) {
    column(cell.column()).content(cell.row(), content);
  }

  void style(CellAddress cell, int style) {
    column(cell.column()).style(cell.row(), style);
  }

  void result(int row, int column, CellValue value, @Nullable CellArea area) {
    column(column).result(row, value, area);
  }

  /** The first row behind one that changes; else the number of rows there are. */
  int rowBehind(int row) {
    int next = CellAddress.ROWS;
    for (PendingColumn column : columns.values()) {
      next = Math.min(next, column.rowFrom(row + 1));
    }
    return next;
  }

  /** The changes in a row by column. */
  NavigableMap<Integer, PendingCell> row(int row) {
    NavigableMap<Integer, PendingCell> cells = new TreeMap<>();
    eachOf(row, (r, column, cell) -> cells.put(column, cell));
    return cells;
  }

  private void eachOf(int row, Visitor visitor) {
    columns.forEach(
        (column, changes) -> {
          if (changes.has(row)) {
            visitor.visit(row, column, changes.get(row));
          }
        });
  }

  /** Visits all changes, row by row. */
  void each(Visitor visitor) {
    for (int row = rowBehind(-1); row < CellAddress.ROWS; row = rowBehind(row)) {
      eachOf(row, visitor);
    }
  }

  /** Visits what is planned, column by column; results may be missing. */
  void eachPlanned(CellArea area, Visitor visitor) {
    columns
        .subMap(area.firstColumn(), true, area.lastColumn(), true)
        .forEach(
            (column, changes) -> {
              for (int i = 0; i < changes.size(); i++) {
                int row = changes.row(i);
                if (row >= area.firstRow() && row <= area.lastRow()) {
                  visitor.visit(row, column, changes.planned(i));
                }
              }
            });
  }
}
