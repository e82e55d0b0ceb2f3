package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.syntax.SharedFormula;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.TableInfo;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.formula.ArrayNeed;
import dev.deckhand.ooxml.xlsx.formula.StoredForm;
import dev.deckhand.plan.BoundCellOperation.FillFormula;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes formulas, one by one or filled over a range. */
final class FormulaWriting {
  private final SheetDraft sheet;
  private final List<TableInfo> tables;

  FormulaWriting(WorkbookDraft draft, String sheetName) {
    this.sheet = draft.sheet(sheetName);
    this.tables =
        draft.current().tables().stream()
            .filter(t -> t.sheet().equalsIgnoreCase(sheetName))
            .toList();
  }

  static void run(WorkbookDraft draft, FillFormula operation) {
    String sheetName = operation.target().sheet();
    FormulaWriting writing = new FormulaWriting(draft, sheetName);
    String part = writing.sheet.stored().part().part();
    CellArea area = operation.target().area();
    SharedFormula formula = new SharedFormula(operation.formula(), area.first());
    boolean array = ArrayNeed.of(operation.formula());
    for (int row = area.firstRow(); row <= area.lastRow(); row++) {
      for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
        CellAddress cell = new CellAddress(row, column);
        writing.write(cell, formula.textAt(cell), array);
        draft.edited(part, cell);
      }
    }
  }

  void write(CellAddress cell, String formula) {
    write(cell, formula, ArrayNeed.of(formula));
  }

  /**
   * @param array whether it is stored as an array, which may spill
   */
  void write(CellAddress cell, String formula, boolean array) {
    String stored = StoredForm.of(formula, table(cell), array);
    sheet.content(
        cell,
        array
            ? new Content.DynamicArray(stored, CellArea.of(cell), CellValue.EMPTY)
            : new Content.Formula(stored, CellValue.EMPTY));
  }

  private @Nullable String table(CellAddress cell) {
    for (TableInfo table : tables) {
      if (table.area().contains(cell)) {
        return table.name();
      }
    }
    return null;
  }
}
