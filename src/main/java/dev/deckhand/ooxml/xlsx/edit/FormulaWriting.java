package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.syntax.SharedFormula;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.TableInfo;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.formula.ArrayNeed;
import dev.deckhand.ooxml.xlsx.formula.StoredForm;
import dev.deckhand.ooxml.xlsx.read.FormulaPrefixes;
import dev.deckhand.plan.BoundCellOperation.FillFormula;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    boolean array = ArrayNeed.of(operation.formula());
    Map<String, Filling> fillings = new HashMap<>();
    for (int row = area.firstRow(); row <= area.lastRow(); row++) {
      for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
        CellAddress cell = new CellAddress(row, column);
        String table = writing.table(cell);
        fillings
            .computeIfAbsent(
                table == null ? "" : table,
                t -> Filling.of(StoredForm.of(operation.formula(), table, array), area.first()))
            .fill(writing.sheet, cell, array);
        draft.edited(part, cell);
      }
    }
  }

  /** One formula for many cells, parsed once. */
  private record Filling(Content.Filled formula) {
    static Filling of(String stored, CellAddress first) {
      return new Filling(
          new Content.Filled(
              new SharedFormula(stored, first),
              new SharedFormula(FormulaPrefixes.shown(stored), first),
              CellValue.EMPTY));
    }

    void fill(SheetDraft sheet, CellAddress cell, boolean array) {
      sheet.content(
          cell,
          array
              ? new Content.DynamicArray(formula.text(cell), CellArea.of(cell), CellValue.EMPTY)
              : formula);
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
