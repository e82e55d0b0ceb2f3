package dev.deckhand.calc;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.TableInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What calculation needs to know of a workbook. Worksheets by zero-based index in tab order. */
public interface CellSource {
  /** The worksheets' names. */
  List<String> sheets();

  /** The index of a worksheet by name without regard to case, or -1. */
  default int sheetIndex(String name) {
    List<String> names = sheets();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The constant of a cell or the stored result of its formula. */
  CellValue value(int sheet, int row, int column);

  @Nullable CellFormula formula(int sheet, int row, int column);

  /** The formula of a cell, parsed, where the source has it without reading its text. */
  default @Nullable Expression parsed(int sheet, int row, int column) {
    return null;
  }

  /** Visits the cells with a formula, row by row. */
  void eachFormula(int sheet, FormulaVisitor visitor);

  /** The area that holds every cell with a value or a formula. */
  Optional<CellArea> usedArea(int sheet);

  boolean isRowHidden(int sheet, int row);

  /** Whether a row is known to be hidden by a filter. */
  default boolean isRowFiltered(int sheet, int row) {
    return false;
  }

  /** The number format code of a cell. */
  String numberFormat(int sheet, int row, int column);

  List<DefinedName> names();

  List<TableInfo> tables();

  boolean date1904();

  /** Whether macros of the workbook may define functions. */
  default boolean hasMacros() {
    return false;
  }

  /** Is given the cells that have a formula. */
  @FunctionalInterface
  interface FormulaVisitor {
    void visit(int row, int column, CellFormula formula);
  }
}
