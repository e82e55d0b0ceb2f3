package dev.deckhand.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stored cells of one worksheet at one version: sparse, immutable, in reading order. Cost
 * follows stored cells, not the sheet's dimensions.
 */
public interface SheetSnapshot {
  String name();

  SheetVisibility visibility();

  /**
   * The smallest area that holds every cell with a value or a formula; empty for an empty sheet.
   */
  Optional<CellArea> usedArea();

  /** The stored cell at a zero-based place, formatted blanks included. */
  Optional<Cell> cell(int row, int column);

  default Optional<Cell> cell(CellAddress address) {
    return cell(address.row(), address.column());
  }

  /** The value at a place; {@link CellValue#EMPTY} where nothing is stored. */
  CellValue value(int row, int column);

  /** Is given the values of cells. */
  @FunctionalInterface
  interface ValueVisitor {
    void visit(int row, int column, CellValue value);
  }

  /** Visits the values inside an area, row by row; cells without one are left out. */
  default void eachValue(CellArea area, ValueVisitor visitor) {
    cells(area)
        .filter(cell -> !cell.value().isEmpty())
        .forEach(c -> visitor.visit(c.address().row(), c.address().column(), c.value()));
  }

  /** The stored cells inside an area, row by row. */
  Stream<Cell> cells(CellArea area);

  /** All stored cells, row by row. */
  Stream<Cell> cells();

  /** The cells with a formula, row by row. */
  Stream<Cell> formulas();

  /** Is given cells with a formula, which is worked out only when asked for. */
  @FunctionalInterface
  interface FormulaVisitor {
    /**
     * @param group the same object for cells that hold one formula filled from one another
     */
    void visit(int row, int column, @Nullable Object group, Supplier<CellFormula> formula);
  }

  /** Visits the cells with a formula, row by row. */
  default void eachFormula(FormulaVisitor visitor) {
    formulas()
        .forEach(
            cell -> {
              CellFormula formula = cell.formula();
              if (formula != null) {
                visitor.visit(cell.address().row(), cell.address().column(), null, () -> formula);
              }
            });
  }

  /** Whether the sheet is protected against changes. */
  boolean isProtected();

  /**
   * Whether a cell of a protected sheet may not be changed; cells are locked unless they say so.
   */
  default boolean isLocked(CellAddress cell) {
    return true;
  }

  /** Whether nobody can read a cell: its text has the colour behind it, or hardly any size. */
  default boolean isUnseen(CellAddress cell) {
    return false;
  }

  /** Whether a zero-based row is hidden, by hand or by a filter. */
  boolean isRowHidden(int row);

  /** Whether a row is hidden by a filter, as far as the file tells. */
  default boolean isRowFiltered(int row) {
    return false;
  }

  boolean isColumnHidden(int column);

  List<CellArea> mergedAreas();

  /** The areas pivot tables fill. */
  default List<CellArea> pivotAreas() {
    return List.of();
  }

  /** The area of the sheet's own filter, its header row included; tables have filters of theirs. */
  default Optional<CellArea> filterArea() {
    return Optional.empty();
  }

  /** The areas data tables (what-if analysis) fill. */
  default List<CellArea> dataTableAreas() {
    return List.of();
  }

  /** The notes and threads of comments, in reading order. */
  default List<CellNote> notes() {
    return List.of();
  }

  /** The areas that have a hyperlink. */
  default List<CellArea> linkAreas() {
    return List.of();
  }
}
