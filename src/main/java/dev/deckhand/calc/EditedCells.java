package dev.deckhand.calc;

import dev.deckhand.calc.syntax.SharedFormula;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.Iteration;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.TableInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Edited cells on top of a workbook; the workbook itself stays as it is. A cell edited to a formula
 * has no value until it is calculated.
 */
public final class EditedCells implements CellSource {
  private final CellSource base;
  private final Map<Integer, TreeMap<Integer, EditedColumn<Content>>> columns = new HashMap<>();
  private final Map<Integer, CellArea> areas = new HashMap<>();
  private @Nullable Content filledLast;

  /** What a cell was edited to: a constant, or a formula that may have been filled. */
  private record Content(
      CellValue value, @Nullable CellFormula formula, @Nullable SharedFormula filled) {

    @Nullable CellFormula formula(int row, int column) {
      return filled == null ? formula : CellFormula.of(filled.textAt(new CellAddress(row, column)));
    }
  }

  public EditedCells(CellSource base) {
    this.base = base;
  }

  /** Puts a constant into a cell; {@link CellValue#EMPTY} clears it. */
  public void setValue(String sheet, CellAddress cell, CellValue value) {
    put(sheet, cell, new Content(value, null, null));
  }

  public void setFormula(String sheet, CellAddress cell, CellFormula formula) {
    put(sheet, cell, new Content(CellValue.EMPTY, formula, null));
  }

  /** Puts an ordinary formula into a cell that was filled with it; its text is not needed. */
  public void setFilled(String sheet, CellAddress cell, SharedFormula filled) {
    if (filledLast == null || filledLast.filled() != filled) {
      filledLast = new Content(CellValue.EMPTY, null, filled);
    }
    put(sheet, cell, filledLast);
  }

  /** The same for cells of a column below one another. */
  public void setFilled(String sheet, int column, int firstRow, int lastRow, SharedFormula filled) {
    setFilled(sheet, new CellAddress(firstRow, column), filled);
    Content content = Objects.requireNonNull(filledLast);
    int index = base.sheetIndex(sheet);
    EditedColumn<Content> edits = column(index, column);
    for (int row = firstRow + 1; row <= lastRow; row++) {
      edits.put(row, content);
    }
    areas.merge(index, new CellArea(firstRow, column, lastRow, column), CellArea::union);
  }

  private void put(String sheet, CellAddress cell, Content content) {
    int index = base.sheetIndex(sheet);
    if (index < 0) {
      throw new IllegalArgumentException("There is no worksheet " + SheetRange.quote(sheet));
    }
    column(index, cell.column()).put(cell.row(), content);
    areas.merge(index, CellArea.of(cell), CellArea::union);
  }

  private EditedColumn<Content> column(int sheet, int column) {
    TreeMap<Integer, EditedColumn<Content>> ofSheet =
        columns.computeIfAbsent(sheet, s -> new TreeMap<>());
    EditedColumn<Content> known = ofSheet.get(column);
    if (known == null) {
      known = new EditedColumn<>();
      ofSheet.put(column, known);
    }
    return known;
  }

  /** The workbook beneath the edits. */
  CellSource base() {
    return base;
  }

  /** Is given the edited cells of a column from top to bottom. */
  @FunctionalInterface
  interface StretchVisitor {
    void visit(int sheet, int column, int firstRow, int lastRow);
  }

  /** Visits the edited cells; those right below one another come together. */
  void eachStretch(StretchVisitor visitor) {
    columns.forEach(
        (sheet, ofSheet) ->
            ofSheet.forEach(
                (column, edits) -> {
                  int size = edits.size();
                  for (int i = 0, first = 0; i < size; i++) {
                    if (i + 1 == size || edits.row(i + 1) > edits.row(i) + 1) {
                      visitor.visit(sheet, column, edits.row(first), edits.row(i));
                      first = i + 1;
                    }
                  }
                }));
  }

  boolean hasColumn(int sheet, int column) {
    TreeMap<Integer, EditedColumn<Content>> ofSheet = columns.get(sheet);
    return ofSheet != null && ofSheet.containsKey(column);
  }

  boolean isEdited(int sheet, int row, int column) {
    return edit(sheet, row, column) != null;
  }

  /** Visits the edited cells that have a formula now, column by column. */
  void eachEditedFormula(int sheet, FilledVisitor visitor) {
    columns
        .getOrDefault(sheet, new TreeMap<>())
        .forEach(
            (column, edits) -> {
              for (int i = 0; i < edits.size(); i++) {
                Content content = edits.content(i);
                int row = edits.row(i);
                if (content.filled() != null || content.formula() != null) {
                  visitor.visit(
                      row,
                      column,
                      content.filled(),
                      () -> Objects.requireNonNull(content.formula(row, column)));
                }
              }
            });
  }

  @Override
  public List<String> sheets() {
    return base.sheets();
  }

  @Override
  public int sheetIndex(String name) {
    return base.sheetIndex(name);
  }

  private @Nullable Content edit(int sheet, int row, int column) {
    CellArea area = areas.get(sheet);
    if (area == null || !area.contains(row, column)) {
      return null;
    }
    TreeMap<Integer, EditedColumn<Content>> ofSheet = columns.get(sheet);
    EditedColumn<Content> edits = ofSheet == null ? null : ofSheet.get(column);
    return edits == null ? null : edits.get(row);
  }

  @Override
  public CellValue value(int sheet, int row, int column) {
    Content edit = edit(sheet, row, column);
    return edit == null ? base.value(sheet, row, column) : edit.value();
  }

  @Override
  public void eachValue(int sheet, CellArea area, ValueVisitor visitor) {
    base.eachValue(
        sheet,
        area,
        (row, column, value) -> {
          if (!isEdited(sheet, row, column)) {
            visitor.visit(row, column, value);
          }
        });
    columns
        .getOrDefault(sheet, new TreeMap<>())
        .subMap(area.firstColumn(), true, area.lastColumn(), true)
        .forEach((column, edits) -> eachEdited(column, edits, area, visitor));
  }

  private static void eachEdited(
      int column, EditedColumn<Content> edits, CellArea area, ValueVisitor visitor) {
    for (int i = 0; i < edits.size(); i++) {
      if (area.contains(edits.row(i), column)) {
        visitor.visit(edits.row(i), column, edits.content(i).value());
      }
    }
  }

  @Override
  public @Nullable CellFormula formula(int sheet, int row, int column) {
    Content edit = edit(sheet, row, column);
    return edit == null ? base.formula(sheet, row, column) : edit.formula(row, column);
  }

  @Override
  public void eachFormula(int sheet, FormulaVisitor visitor) {
    base.eachFormula(
        sheet,
        (row, column, formula) -> {
          if (!isEdited(sheet, row, column)) {
            visitor.visit(row, column, formula);
          }
        });
    eachEditedFormula(
        sheet, (row, column, filled, formula) -> visitor.visit(row, column, formula.get()));
  }

  @Override
  public Optional<CellArea> usedArea(int sheet) {
    Optional<CellArea> used = base.usedArea(sheet);
    CellArea edited = areas.get(sheet);
    if (edited == null) {
      return used;
    }
    return Optional.of(used.map(edited::union).orElse(edited));
  }

  @Override
  public boolean isRowHidden(int sheet, int row) {
    return base.isRowHidden(sheet, row);
  }

  @Override
  public boolean isRowFiltered(int sheet, int row) {
    return base.isRowFiltered(sheet, row);
  }

  @Override
  public String numberFormat(int sheet, int row, int column) {
    return base.numberFormat(sheet, row, column);
  }

  @Override
  public List<DefinedName> names() {
    return base.names();
  }

  @Override
  public List<TableInfo> tables() {
    return base.tables();
  }

  @Override
  public boolean hasMacros() {
    return base.hasMacros();
  }

  @Override
  public Optional<Iteration> iteration() {
    return base.iteration();
  }

  @Override
  public boolean date1904() {
    return base.date1904();
  }
}
