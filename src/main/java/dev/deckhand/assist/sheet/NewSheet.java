package dev.deckhand.assist.sheet;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.CellOperation.FillFormula;
import dev.deckhand.plan.CellOperation.WriteCells;
import dev.deckhand.plan.FormatOperation.FormatCells;
import dev.deckhand.plan.LayoutOperation.SetColumnWidth;
import dev.deckhand.plan.LineSize;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.plan.SheetOperation.AddSheet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A worksheet that a plan adds and fills. */
final class NewSheet {
  private final Steps steps;
  private final String name;

  /** Adds a worksheet of this name, or with a number behind it where there is one already. */
  NewSheet(Steps steps, WorkbookSnapshot workbook, String wanted) {
    this.steps = steps;
    String free = wanted;
    for (int i = 2; taken(workbook, free); i++) {
      free = wanted + " " + i;
    }
    this.name = free;
    String sheet = free;
    steps.add(id -> new AddSheet(id, sheet, null));
  }

  private static boolean taken(WorkbookSnapshot workbook, String name) {
    return workbook.sheet(name).isPresent()
        || workbook.otherTabs().stream().anyMatch(tab -> tab.equalsIgnoreCase(name));
  }

  String name() {
    return name;
  }

  String range(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    return new SheetRange(name, new CellArea(firstRow, firstColumn, lastRow, lastColumn))
        .toString();
  }

  String cell(int row, int column) {
    return SheetRange.of(name, new CellAddress(row, column)).toString();
  }

  void row(int row, int column, List<? extends @Nullable ProposedValue> values) {
    String range = range(row, column, row, column + values.size() - 1);
    steps.add(id -> new WriteCells(id, range, Texts.row(values)));
  }

  void column(int row, int column, List<? extends ProposedValue> values) {
    List<List<@Nullable ProposedValue>> rows = new ArrayList<>();
    for (ProposedValue value : values) {
      List<@Nullable ProposedValue> cells = new ArrayList<>();
      cells.add(value);
      rows.add(cells);
    }
    String range = range(row, column, row + values.size() - 1, column);
    steps.add(id -> new WriteCells(id, range, rows));
  }

  void formula(String range, String formula) {
    steps.add(id -> new FillFormula(id, range, formula));
  }

  void format(String range, CellFormat format) {
    steps.add(id -> new FormatCells(id, range, format));
  }

  /** Makes columns as wide as a number of characters. */
  void width(int first, int last, double characters) {
    String columns =
        SheetRange.quote(name)
            + "!"
            + CellAddress.columnName(first)
            + ":"
            + CellAddress.columnName(last);
    steps.add(id -> new SetColumnWidth(id, columns, new LineSize.Exact(characters)));
  }
}
