package dev.deckhand.context;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Cells of one worksheet with what they hold: samples, the selection, what stands by itself. */
final class SampleCells {
  private static final int MAX_TEXT = 200;
  private static final int LOOSE_PER_ROW = 5;
  private static final int MOST_LOOSE = 150;
  private static final int LOOSE_ROWS = 200;

  private final SheetSnapshot sheet;

  SampleCells(SheetSnapshot sheet) {
    this.sheet = sheet;
  }

  /** The header rows of a region and the first rows below them. */
  void region(ObjectNode node, CellArea area, int headerRows, int rows) {
    cells(node, top(area, headerRows, rows), rows);
  }

  void pivot(ObjectNode node, WorkbookOutline.Pivot pivot, int sampleRows) {
    try {
      CellArea area = top(CellArea.parse(pivot.range()), 1, sampleRows);
      cells(node.putObject("sampleOf" + pivot.name()), area, sampleRows);
    } catch (IllegalArgumentException notAnArea) {
      // a pivot table without a place has no cells
    }
  }

  /** Cells near the top that are in no region and no pivot table, such as labels and inputs. */
  void loose(ObjectNode node, WorkbookOutline.Sheet outline, int sampleRows) {
    int limit = Math.min(MOST_LOOSE, sampleRows * LOOSE_PER_ROW);
    CellArea used = sheet.usedArea().orElse(null);
    if (used == null || limit == 0) {
      return;
    }
    List<String> ranges = new ArrayList<>();
    outline.regions().forEach(region -> ranges.add(region.range()));
    outline.pivots().forEach(pivot -> ranges.add(pivot.range()));
    List<CellArea> told = areas(ranges);
    int last = Math.min(used.lastRow(), used.firstRow() + LOOSE_ROWS - 1);
    CellArea top = new CellArea(used.firstRow(), used.firstColumn(), last, used.lastColumn());
    Predicate<Cell> loose = c -> told.stream().noneMatch(a -> a.contains(c.address()));
    ObjectNode cells = node.objectNode();
    put(cells, sheet.cells(top).filter(loose), limit);
    if (!cells.isEmpty()) {
      node.set("otherCells", cells);
    }
    long unread =
        sheet.cells(top).filter(loose).filter(this::inShownLines).filter(this::isUnread).count();
    if (unread > 0) {
      node.put("unseenOtherCellsLeftOut", unread);
    }
  }

  private static List<CellArea> areas(List<String> ranges) {
    List<CellArea> areas = new ArrayList<>();
    for (String range : ranges) {
      try {
        areas.add(CellArea.parse(range));
      } catch (IllegalArgumentException notAnArea) {
        // covers no cells
      }
    }
    return areas;
  }

  /** The header rows of an area and the first rows below them. */
  private static CellArea top(CellArea area, int headerRows, int rows) {
    int last = Math.min(area.lastRow(), area.firstRow() + headerRows - 1 + rows);
    return new CellArea(area.firstRow(), area.firstColumn(), last, area.lastColumn());
  }

  private void cells(ObjectNode node, CellArea area, int rows) {
    select(node, area, rows * area.columns() + area.columns());
  }

  /** The filled cells of an area that are shown, up to a limit. */
  void select(ObjectNode node, CellArea area, int limit) {
    put(node, sheet.cells(area), limit);
  }

  /** How many filled cells in shown rows and columns of an area nobody can read. */
  long unread(CellArea area) {
    return sheet.cells(area).filter(this::inShownLines).filter(this::isUnread).count();
  }

  private boolean inShownLines(Cell cell) {
    return !cell.isBlank()
        && !sheet.isRowHidden(cell.address().row())
        && !sheet.isColumnHidden(cell.address().column());
  }

  private boolean isUnread(Cell cell) {
    return cell.isBlankedOut() || sheet.isUnseen(cell.address());
  }

  private void put(ObjectNode node, Stream<? extends Cell> cells, int limit) {
    cells
        .filter(this::inShownLines)
        .filter(cell -> !isUnread(cell))
        .limit(limit)
        .forEach(cell -> node.put(cell.address().toString(), text(cell)));
  }

  private static String text(Cell cell) {
    String value =
        switch (cell.value()) {
          case CellValue.Empty empty -> "";
          case CellValue.Number number -> number(number.value());
          case CellValue.Text text -> shortened(text.value());
          case CellValue.Bool bool -> bool.value() ? "TRUE" : "FALSE";
          case CellValue.Error error -> error.error().code();
        };
    return cell.formula() == null ? value : "=" + shortened(cell.formula().text()) + " → " + value;
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  static String shortened(String text) {
    return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT - 1) + "…" : text;
  }
}
