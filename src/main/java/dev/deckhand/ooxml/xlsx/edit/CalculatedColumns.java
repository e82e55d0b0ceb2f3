package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.calc.syntax.RelativeForm;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.xlsx.read.SharedGroup;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.ooxml.xlsx.read.StoredFormula;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Columns of a new table that one formula computes from the first row to the last. */
final class CalculatedColumns {
  private CalculatedColumns() {}

  /**
   * The formula of a column as its first cell stores it.
   *
   * @param body the cells of the column without the header
   */
  static Optional<String> formula(SheetCells sheet, CellArea body) {
    CellAddress first = body.first();
    String text = text(sheet.storedFormula(first), first);
    String form = form(text, first);
    if (form.isEmpty()) {
      return Optional.empty();
    }
    SharedGroup group = group(sheet.storedFormula(first));
    for (int row = body.firstRow() + 1; row <= body.lastRow(); row++) {
      CellAddress cell = new CellAddress(row, first.column());
      StoredFormula stored = sheet.storedFormula(cell);
      boolean together = group != null && group == group(stored);
      if (!together && !form.equals(form(text(stored, cell), cell))) {
        return Optional.empty();
      }
    }
    return Optional.of(text);
  }

  private static @Nullable SharedGroup group(@Nullable StoredFormula stored) {
    return stored instanceof StoredFormula.Shared(SharedGroup group) ? group : null;
  }

  private static String text(@Nullable StoredFormula stored, CellAddress cell) {
    return switch (stored) {
      case null -> "";
      case StoredFormula.Plain plain -> plain.text();
      case StoredFormula.Filled filled -> filled.formula().textAt(cell);
      case StoredFormula.Shared shared -> shared.group().textAt(cell);
      case StoredFormula.Array array -> "";
    };
  }

  /** Equal for cells that compute the same; empty where there is no formula to compare. */
  private static String form(String text, CellAddress cell) {
    try {
      return text.isEmpty() ? "" : RelativeForm.of(FormulaParser.parse(text), cell);
    } catch (FormulaSyntaxException notOurs) {
      return "";
    }
  }
}
