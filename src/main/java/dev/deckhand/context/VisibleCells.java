package dev.deckhand.context;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.List;
import java.util.Optional;

/** What of a workbook may be told to a model: what the user can see. */
public final class VisibleCells {
  private final WorkbookSnapshot workbook;
  private final HiddenSheets hidden;

  public VisibleCells(WorkbookSnapshot workbook, WorkbookOutline outline) {
    this.workbook = workbook;
    this.hidden = HiddenSheets.of(outline);
  }

  /** The worksheets that are shown, in tab order. */
  public List<SheetSnapshot> sheets() {
    return workbook.sheets().stream()
        .filter(sheet -> sheet.visibility() == SheetVisibility.VISIBLE)
        .<SheetSnapshot>map(sheet -> sheet)
        .toList();
  }

  /** The shown worksheet of a name; empty for a hidden one as for one that is not there. */
  public Optional<SheetSnapshot> sheet(String name) {
    return workbook.sheet(name).filter(s -> s.visibility() == SheetVisibility.VISIBLE);
  }

  /**
   * Whether a cell is on a shown worksheet, in a shown row and column, and its format lets people
   * read it.
   */
  public boolean shows(SheetSnapshot sheet, CellAddress cell) {
    return sheet.visibility() == SheetVisibility.VISIBLE
        && !sheet.isRowHidden(cell.row())
        && !sheet.isColumnHidden(cell.column())
        && !sheet.isUnseen(cell)
        && !sheet.cell(cell).map(Cell::isBlankedOut).orElse(false);
  }

  private static boolean isUnread(SheetSnapshot sheet, Cell cell) {
    return !cell.isBlank() && (cell.isBlankedOut() || sheet.isUnseen(cell.address()));
  }

  /** Whether every cell with a value in a range is shown. */
  public boolean showsAll(SheetRange range) {
    SheetSnapshot sheet = sheet(range.sheet()).orElse(null);
    if (sheet == null) {
      return false;
    }
    Optional<CellArea> used = sheet.usedArea().flatMap(range.area()::intersection);
    return used.isEmpty()
        || (rows(sheet, used.get())
            && columns(sheet, used.get())
            && sheet.cells(used.get()).noneMatch(cell -> isUnread(sheet, cell)));
  }

  private static boolean rows(SheetSnapshot sheet, CellArea area) {
    for (int row = area.firstRow(); row <= area.lastRow(); row++) {
      if (sheet.isRowHidden(row)) {
        return false;
      }
    }
    return true;
  }

  private static boolean columns(SheetSnapshot sheet, CellArea area) {
    for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
      if (sheet.isColumnHidden(column)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text, such as a formula, may be told: it names no cells of a hidden worksheet. */
  public boolean tells(String text) {
    return !hidden.named(text);
  }

  /** How many worksheets and other tabs are hidden. */
  public int hiddenSheets() {
    return hidden.count();
  }
}
