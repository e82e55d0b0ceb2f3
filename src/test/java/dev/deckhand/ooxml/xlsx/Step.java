package dev.deckhand.ooxml.xlsx;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.CellOperation.MoveRange;
import dev.deckhand.plan.LineOperation.DeleteColumns;
import dev.deckhand.plan.LineOperation.DeleteRows;
import dev.deckhand.plan.LineOperation.InsertColumns;
import dev.deckhand.plan.LineOperation.InsertRows;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.SheetOperation.RenameSheet;
import org.jspecify.annotations.Nullable;

/**
 * An operation that moves cells or their worksheet, and what it does to formulas.
 *
 * @param sheet 0 or 1
 * @param at zero-based line, or row of the cells that move
 * @param count lines
 */
record Step(Kind kind, int sheet, int at, int count) {
  enum Kind {
    INSERT_ROWS,
    DELETE_ROWS,
    INSERT_COLUMNS,
    DELETE_COLUMNS,
    RENAME,
    MOVE
  }

  Operation operation(String id, FollowedFormulas formulas) {
    String name = formulas.sheet(sheet);
    String column = CellAddress.columnName(at);
    return switch (kind) {
      case INSERT_ROWS -> new InsertRows(id, name, at + 1, count);
      case DELETE_ROWS -> new DeleteRows(id, name, at + 1, count);
      case INSERT_COLUMNS -> new InsertColumns(id, name, column, count);
      case DELETE_COLUMNS -> new DeleteColumns(id, name, column, count);
      case RENAME -> new RenameSheet(id, name, renamed(id));
      case MOVE ->
          new MoveRange(
              id, new SheetRange(name, from()).toString(), SheetRange.of(name, to()).toString());
    };
  }

  private static String renamed(String id) {
    return "It's " + id + " A1";
  }

  private CellArea from() {
    return new CellArea(at, at % 3, at + count - 1, at % 3 + 1);
  }

  /** Below all that is there, or on top of it. */
  private CellAddress to() {
    return new CellAddress(count == 1 ? at + 2 : at + 20, at % 3);
  }

  /** Takes the formulas along; to be called with the workbook as it is before the step. */
  void follow(String id, WorkbookSnapshot before, FollowedFormulas formulas) {
    switch (kind) {
      case INSERT_ROWS ->
          formulas.move(before, sheet, r -> false, c -> shifted(c, c.row(), count, 0));
      case INSERT_COLUMNS ->
          formulas.move(before, sheet, r -> false, c -> shifted(c, c.column(), 0, count));
      case DELETE_ROWS -> {
        CellArea gone = new CellArea(at, 0, at + count - 1, CellAddress.COLUMNS - 1);
        formulas.move(before, sheet, r -> meets(formulas, r, gone), c -> kept(gone, c, -count, 0));
      }
      case DELETE_COLUMNS -> {
        CellArea gone = new CellArea(0, at, CellAddress.ROWS - 1, at + count - 1);
        formulas.move(before, sheet, r -> meets(formulas, r, gone), c -> kept(gone, c, 0, -count));
      }
      case RENAME -> formulas.rename(sheet, renamed(id));
      case MOVE -> {
        CellArea target = CellArea.between(to(), to().plus(count - 1, 1));
        formulas.move(before, sheet, r -> loses(formulas, r, target), c -> moved(c, target));
      }
    }
  }

  private boolean meets(FollowedFormulas formulas, SheetRange range, CellArea area) {
    return range.sheet().equals(formulas.sheet(sheet)) && range.area().intersects(area);
  }

  /** A reference follows when all of its cells move; it loses what is overwritten or left. */
  private boolean loses(FollowedFormulas formulas, SheetRange range, CellArea target) {
    boolean touched = meets(formulas, range, from()) || meets(formulas, range, target);
    return touched && !from().covers(range.area());
  }

  private CellAddress shifted(CellAddress cell, int line, int rows, int columns) {
    return line < at ? cell : cell.plus(rows, columns);
  }

  private @Nullable CellAddress kept(CellArea gone, CellAddress cell, int rows, int columns) {
    if (gone.contains(cell)) {
      return null;
    }
    return shifted(cell, rows == 0 ? cell.column() : cell.row(), rows, columns);
  }

  private @Nullable CellAddress moved(CellAddress cell, CellArea target) {
    if (from().contains(cell)) {
      return cell.plus(to().row() - from().firstRow(), to().column() - from().firstColumn());
    }
    return target.contains(cell) ? null : cell;
  }
}
