package dev.deckhand.calc;

import dev.deckhand.calc.syntax.SharedFormula;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.Iteration;
import dev.deckhand.document.TableInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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

  /** Visits the values of an area that are not empty; other cells of it may be left out. */
  default void eachValue(int sheet, CellArea area, ValueVisitor visitor) {
    for (int row = area.firstRow(); row <= area.lastRow(); row++) {
      for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
        CellValue value = value(sheet, row, column);
        if (!value.isEmpty()) {
          visitor.visit(row, column, value);
        }
      }
    }
  }

  @Nullable CellFormula formula(int sheet, int row, int column);

  /** Visits the cells with a formula, row by row. */
  void eachFormula(int sheet, FormulaVisitor visitor);

  /**
   * Visits the cells with a formula, row by row, with what tells formulas that were filled from one
   * another without a look at their text.
   */
  default void eachFilledFormula(int sheet, FilledVisitor visitor) {
    eachFormula(sheet, (row, column, formula) -> visitor.visit(row, column, null, () -> formula));
  }

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

  /** How circular references are computed, in a workbook that allows them. */
  default Optional<Iteration> iteration() {
    return Optional.empty();
  }

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

  /** Is given the cells that have a formula. */
  @FunctionalInterface
  interface FilledVisitor {
    /**
     * @param group the same object for cells whose formulas were filled from one another; a {@link
     *     SharedFormula} is read without its text
     */
    void visit(int row, int column, @Nullable Object group, Supplier<CellFormula> formula);
  }

  /** Is given the values of cells. */
  @FunctionalInterface
  interface ValueVisitor {
    void visit(int row, int column, CellValue value);
  }
}
