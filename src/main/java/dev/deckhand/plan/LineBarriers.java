package dev.deckhand.plan;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.LineShift;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What Excel does not let lines cut: array formulas, data tables, pivot tables, parts of tables.
 */
final class LineBarriers {
  private final Findings findings;
  private final WorkbookSnapshot workbook;

  LineBarriers(Findings findings, WorkbookSnapshot workbook) {
    this.findings = findings;
    this.workbook = workbook;
  }

  void check(LineOperation operation, SheetSnapshot sheet, LineShift shift) {
    Stream<CellArea> arrays =
        sheet
            .formulas()
            .map(cell -> Objects.requireNonNull(cell.formula()))
            .map(CellFormula::array)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull);
    Cut cut = new Cut(operation, sheet, shift);
    cut.check(
        arrays, "array-formula", "is one array formula, which lines cannot cut; clear it first");
    cut.check(
        sheet.dataTableAreas().stream(),
        "array-formula",
        "is a data table, which lines cannot cut; clear it first");
    cut.check(
        sheet.pivotAreas().stream(),
        "pivot-cut",
        "is a pivot table, which lines cannot cut; change its source instead");
    workbook.tables().stream()
        .filter(table -> table.sheet().equals(sheet.name()))
        .forEach(table -> table(operation, sheet, table, shift));
  }

  /** What lines of a worksheet would cut. */
  private final class Cut {
    private final LineOperation operation;
    private final SheetSnapshot sheet;
    private final LineShift shift;

    Cut(LineOperation operation, SheetSnapshot sheet, LineShift shift) {
      this.operation = operation;
      this.sheet = sheet;
      this.shift = shift;
    }

    void check(Stream<CellArea> areas, String code, String what) {
      areas
          .filter(area -> isCut(area, shift))
          .forEach(area -> error(operation, sheet, area, code, what));
    }
  }

  /** Whether something changes its size, but does not go as a whole. */
  private static boolean isCut(CellArea area, LineShift shift) {
    return shift
        .area(area)
        .filter(now -> now.rows() != area.rows() || now.columns() != area.columns())
        .isPresent();
  }

  private void table(
      LineOperation operation, SheetSnapshot sheet, TableInfo table, LineShift shift) {
    CellArea area = table.area();
    if (shift.inserted() || !shift.rows() || shift.area(area).isEmpty()) {
      return;
    }
    if (table.headerRows() > 0 && shift.line(area.firstRow()).isEmpty()) {
      error(
          operation,
          sheet,
          area,
          "table-header",
          "is table " + table.name() + "; its header goes only with the whole table");
      return;
    }
    int first = area.firstRow() + table.headerRows();
    int last = area.lastRow() - table.totalsRows();
    if (last >= first && shift.span(first, last).isEmpty()) {
      error(
          operation,
          sheet,
          area,
          "table-rows",
          "is table "
              + table.name()
              + ", which keeps at least one data row; leave one and clear its cells");
    }
  }

  private void error(
      LineOperation operation, SheetSnapshot sheet, CellArea area, String code, String what) {
    String anchor = new SheetRange(sheet.name(), area).toString();
    findings.error(code, anchor + " " + what, anchor, operation);
  }
}
