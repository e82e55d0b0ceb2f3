package dev.deckhand.assist.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.context.VisibleCells;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads a range, row by row, up to a number of rows and cells. */
final class ReadRange implements Tool {
  static final int MAX_ROWS = 200;
  static final int MAX_CELLS = 2_000;
  private static final int MAX_COLUMNS = 100;

  private final ToolDesk desk;

  ReadRange(ToolDesk desk) {
    this.desk = desk;
  }

  @Override
  public String step(Arguments arguments) {
    return "Looking at " + arguments.shown("range");
  }

  @Override
  public ObjectNode run(Arguments arguments) {
    SheetRange asked = arguments.range("range");
    VisibleCells visible = desk.visible();
    SheetSnapshot sheet = Shown.sheet(visible, asked);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    Optional<CellArea> used = sheet.usedArea().flatMap(asked.area()::intersection);
    if (used.isEmpty()) {
      return node.put("empty", new SheetRange(sheet.name(), asked.area()) + " holds nothing");
    }
    new Rows(node, sheet, visible, arguments.flag("formulas")).read(used.get());
    return node;
  }

  /** The rows as they are put together. */
  private final class Rows {
    private final ObjectNode node;
    private final SheetSnapshot sheet;
    private final VisibleCells visible;
    private final boolean formulas;
    private int hiddenRows;
    private int unseen;
    private int cells;

    Rows(ObjectNode node, SheetSnapshot sheet, VisibleCells visible, boolean formulas) {
      this.node = node;
      this.sheet = sheet;
      this.visible = visible;
      this.formulas = formulas;
    }

    void read(CellArea area) {
      int[] columns =
          IntStream.rangeClosed(area.firstColumn(), area.lastColumn())
              .filter(column -> !sheet.isColumnHidden(column))
              .limit(MAX_COLUMNS)
              .toArray();
      ArrayNode letters = node.putArray("columns");
      IntStream.of(columns).mapToObj(CellAddress::columnName).forEach(letters::add);
      ObjectNode rows = node.putObject("rows");
      ObjectNode told = JsonNodeFactory.instance.objectNode();
      int row = area.firstRow();
      while (row <= area.lastRow() && rows.size() < MAX_ROWS && cells < MAX_CELLS) {
        if (sheet.isRowHidden(row)) {
          hiddenRows++;
        } else if (columns.length > 0) {
          row(rows, told, row, columns);
        }
        row++;
      }
      finish(area, row, columns, told);
    }

    private void row(ObjectNode rows, ObjectNode told, int row, int[] columns) {
      CellArea line = new CellArea(row, columns[0], row, columns[columns.length - 1]);
      Iterator<Cell> stored = sheet.cells(line).filter(this::isTold).iterator();
      if (!stored.hasNext()) {
        return;
      }
      ArrayNode values = JsonNodeFactory.instance.arrayNode();
      @Nullable Cell next = stored.next();
      for (int column : columns) {
        while (next != null && next.address().column() < column) {
          next = stored.hasNext() ? stored.next() : null;
        }
        if (next == null || next.address().column() != column) {
          values.addNull();
          continue;
        }
        Shown.add(values, next, desk.workbook().date1904());
        formula(told, next);
        cells++;
      }
      rows.set(String.valueOf(row + 1), values);
    }

    private boolean isTold(Cell cell) {
      if (cell.isBlank()) {
        return false;
      }
      boolean seen = visible.shows(sheet, cell.address());
      unseen += seen || sheet.isColumnHidden(cell.address().column()) ? 0 : 1;
      return seen;
    }

    private void formula(ObjectNode told, Cell cell) {
      CellFormula formula = cell.formula();
      if (formulas && formula != null) {
        boolean open = visible.tells(formula.text());
        told.put(
            cell.address().toString(),
            open ? "=" + Shown.cut(formula.text()) : "reads a hidden worksheet");
      }
    }

    private void finish(CellArea area, int row, int[] columns, ObjectNode told) {
      if (!told.isEmpty()) {
        node.set("formulas", told);
      }
      if (hiddenRows > 0) {
        node.put("hiddenRowsLeftOut", hiddenRows);
      }
      if (unseen > 0) {
        node.put("unseenCellsLeftOut", unseen);
      }
      if (columns.length < area.columns()) {
        node.put("columnsLeftOut", area.columns() - columns.length);
      }
      if (row <= area.lastRow()) {
        CellArea rest = new CellArea(row, area.firstColumn(), area.lastRow(), area.lastColumn());
        node.put("goOnAt", new SheetRange(sheet.name(), rest).toString());
      }
    }
  }
}
