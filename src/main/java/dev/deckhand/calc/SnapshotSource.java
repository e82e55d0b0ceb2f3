package dev.deckhand.calc;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.Iteration;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells of a workbook version. */
public final class SnapshotSource implements CellSource {
  private final WorkbookSnapshot workbook;
  private final SheetSnapshot[] sheets;
  private final List<String> names;

  public SnapshotSource(WorkbookSnapshot workbook) {
    this.workbook = workbook;
    this.sheets = workbook.sheets().toArray(SheetSnapshot[]::new);
    this.names = workbook.sheets().stream().map(SheetSnapshot::name).toList();
  }

  private SheetSnapshot sheet(int index) {
    return sheets[index];
  }

  @Override
  public List<String> sheets() {
    return names;
  }

  @Override
  public CellValue value(int sheet, int row, int column) {
    return sheet(sheet).value(row, column);
  }

  @Override
  public void eachValue(int sheet, CellArea area, ValueVisitor visitor) {
    sheet(sheet).eachValue(area, visitor::visit);
  }

  @Override
  public @Nullable CellFormula formula(int sheet, int row, int column) {
    return sheet(sheet).cell(row, column).map(Cell::formula).orElse(null);
  }

  @Override
  public void eachFormula(int sheet, FormulaVisitor visitor) {
    sheet(sheet)
        .formulas()
        .forEach(
            cell -> {
              CellFormula formula = cell.formula();
              if (formula != null) {
                visitor.visit(cell.address().row(), cell.address().column(), formula);
              }
            });
  }

  @Override
  public void eachFilledFormula(int sheet, FilledVisitor visitor) {
    sheet(sheet).eachFormula(visitor::visit);
  }

  @Override
  public Optional<CellArea> usedArea(int sheet) {
    return sheet(sheet).usedArea();
  }

  @Override
  public boolean isRowHidden(int sheet, int row) {
    return sheet(sheet).isRowHidden(row);
  }

  @Override
  public boolean isRowFiltered(int sheet, int row) {
    return sheet(sheet).isRowFiltered(row);
  }

  @Override
  public String numberFormat(int sheet, int row, int column) {
    return sheet(sheet).cell(row, column).map(Cell::numberFormat).orElse("General");
  }

  @Override
  public List<DefinedName> names() {
    return workbook.names();
  }

  @Override
  public List<TableInfo> tables() {
    return workbook.tables();
  }

  @Override
  public boolean hasMacros() {
    return workbook.macros();
  }

  @Override
  public Optional<Iteration> iteration() {
    return Optional.ofNullable(workbook.iteration());
  }

  @Override
  public boolean date1904() {
    return workbook.date1904();
  }
}
