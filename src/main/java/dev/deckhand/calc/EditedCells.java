package dev.deckhand.calc;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.SharedFormula;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.TableInfo;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Edited cells on top of a workbook; the workbook itself stays as it is. A cell edited to a formula
 * has no value until it is calculated.
 */
public final class EditedCells implements CellSource {
  private final CellSource base;
  private final Map<Long, Content> edits = new LinkedHashMap<>();
  private final Map<Integer, CellArea> areas = new HashMap<>();

  private record Content(
      CellValue value, @Nullable CellFormula formula, @Nullable SharedFormula filled) {}

  public EditedCells(CellSource base) {
    this.base = base;
  }

  /** Puts a constant into a cell; {@link CellValue#EMPTY} clears it. */
  public void setValue(String sheet, CellAddress cell, CellValue value) {
    put(sheet, cell, new Content(value, null, null));
  }

  public void setFormula(String sheet, CellAddress cell, CellFormula formula) {
    setFormula(sheet, cell, formula, null);
  }

  /**
   * Puts a formula into a cell.
   *
   * @param filled what it was filled from, if it was: then it is not parsed again for this cell
   */
  public void setFormula(
      String sheet, CellAddress cell, CellFormula formula, @Nullable SharedFormula filled) {
    put(sheet, cell, new Content(CellValue.EMPTY, formula, filled));
  }

  private void put(String sheet, CellAddress cell, Content content) {
    int index = base.sheetIndex(sheet);
    if (index < 0) {
      throw new IllegalArgumentException("There is no worksheet " + SheetRange.quote(sheet));
    }
    edits.put(CellKey.of(index, cell.row(), cell.column()), content);
    areas.merge(index, CellArea.of(cell), CellArea::union);
  }

  /** The workbook beneath the edits. */
  CellSource base() {
    return base;
  }

  /** The edited cells. */
  Set<Long> keys() {
    return edits.keySet();
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
    return area != null && area.contains(row, column)
        ? edits.get(CellKey.of(sheet, row, column))
        : null;
  }

  @Override
  public CellValue value(int sheet, int row, int column) {
    Content edit = edit(sheet, row, column);
    return edit == null ? base.value(sheet, row, column) : edit.value();
  }

  @Override
  public @Nullable CellFormula formula(int sheet, int row, int column) {
    Content edit = edit(sheet, row, column);
    return edit == null ? base.formula(sheet, row, column) : edit.formula();
  }

  @Override
  public @Nullable Expression parsed(int sheet, int row, int column) {
    Content edit = edit(sheet, row, column);
    if (edit == null) {
      return base.parsed(sheet, row, column);
    }
    SharedFormula filled = edit.filled();
    return filled == null ? null : filled.at(new CellAddress(row, column));
  }

  @Override
  public void eachFormula(int sheet, FormulaVisitor visitor) {
    base.eachFormula(
        sheet,
        (row, column, formula) -> {
          if (!edits.containsKey(CellKey.of(sheet, row, column))) {
            visitor.visit(row, column, formula);
          }
        });
    edits.forEach(
        (key, content) -> {
          if (CellKey.sheet(key) == sheet && content.formula() != null) {
            visitor.visit(CellKey.row(key), CellKey.column(key), content.formula());
          }
        });
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
  public boolean date1904() {
    return base.date1904();
  }
}
