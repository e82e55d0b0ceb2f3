package dev.deckhand.plan;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * What an operation would reach in the base version: content that needs consent to be overwritten,
 * and places that cannot be written at all. Cells the plan itself wrote before are its own.
 */
final class CellReach {
  private static final int EXAMPLES = 3;

  private final Findings findings;
  private final WorkbookSnapshot workbook;

  CellReach(Findings findings, WorkbookSnapshot workbook) {
    this.findings = findings;
    this.workbook = workbook;
  }

  /** What goes into a cell of the target. */
  @FunctionalInterface
  interface Inputs {
    CellInput at(int row, int column);
  }

  /** Checks an operation that writes contents, and remembers what it wrote. */
  void edits(Operation operation, SheetLedger.Entry sheet, CellArea area, Inputs inputs) {
    sheet
        .base()
        .ifPresent(
            base -> {
              overwrites(operation, sheet, base, area, inputs);
              arrays(operation, sheet, base, area, inputs);
              merges(operation, sheet, base, area, inputs);
              tableHeaders(operation, sheet, base, area, inputs);
            });
    touches(operation, sheet, area);
    sheet.wrote(area);
  }

  /** Checks an operation that empties cells. */
  void clears(Operation operation, SheetLedger.Entry sheet, CellArea area) {
    edits(operation, sheet, area, (row, column) -> new CellInput.Clear());
  }

  /** Checks an operation that leaves contents alone: hidden and protected places need consent. */
  void touches(Operation operation, SheetLedger.Entry sheet, CellArea area) {
    SheetSnapshot base = sheet.base().orElse(null);
    if (base == null) {
      return;
    }
    String anchor = new SheetRange(sheet.name(), area).toString();
    if (base.isProtected()) {
      findings.consent(
          "protected",
          sheet.name() + " is protected; confirm to change it anyway",
          anchor,
          operation);
    }
    if (base.visibility() != SheetVisibility.VISIBLE) {
      findings.consent(
          "hidden",
          sheet.name() + " is a hidden worksheet; confirm to change it",
          anchor,
          operation);
    } else if (base.cells(area).anyMatch(cell -> isHidden(base, cell.address()))) {
      findings.consent(
          "hidden",
          anchor + " includes hidden cells; confirm to change them too",
          anchor,
          operation);
    }
  }

  private static boolean isHidden(SheetSnapshot sheet, CellAddress cell) {
    return sheet.isRowHidden(cell.row()) || sheet.isColumnHidden(cell.column());
  }

  private void overwrites(
      Operation operation,
      SheetLedger.Entry sheet,
      SheetSnapshot base,
      CellArea area,
      Inputs inputs) {
    List<Cell> lost = new ArrayList<>();
    base.cells(area).filter(cell -> loses(cell, sheet, inputs)).forEach(lost::add);
    if (lost.isEmpty()) {
      return;
    }
    String anchor = new SheetRange(sheet.name(), area).toString();
    String examples =
        String.join(
            ", ", lost.stream().limit(EXAMPLES).map(cell -> cell.address().toString()).toList());
    String count = lost.size() == 1 ? "1 cell that is" : lost.size() + " cells that are";
    findings.consent(
        "overwrite",
        "%s replaces %s not empty (%s%s); confirm to overwrite"
            .formatted(anchor, count, examples, lost.size() > EXAMPLES ? " …" : ""),
        anchor,
        operation);
  }

  private static boolean loses(Cell cell, SheetLedger.Entry sheet, Inputs inputs) {
    CellAddress at = cell.address();
    if (cell.isBlank() || sheet.wroteTo(at.row(), at.column())) {
      return false;
    }
    return switch (inputs.at(at.row(), at.column())) {
      case CellInput.Keep keep -> false;
      case CellInput.Constant constant ->
          cell.hasFormula() || !constant.value().equals(cell.value());
      case CellInput.Formula formula ->
          cell.formula() == null || !formula.text().equals(cell.formula().text());
      case CellInput.Date date -> true;
      case CellInput.Clear clear -> true;
    };
  }

  private void arrays(
      Operation operation,
      SheetLedger.Entry sheet,
      SheetSnapshot base,
      CellArea area,
      Inputs inputs) {
    base.formulas()
        .filter(cell -> cell.formula() != null && cell.formula().array() != null)
        .map(cell -> cell.formula().array())
        .filter(array -> array != null && !array.isSingleCell() && array.intersects(area))
        .filter(array -> array != null && !covers(area, array) && writesInto(area, array, inputs))
        .forEach(
            array ->
                findings.error(
                    "array-formula",
                    "%s is one array formula; change all of it or none"
                        .formatted(new SheetRange(sheet.name(), array)),
                    new SheetRange(sheet.name(), array).toString(),
                    operation));
  }

  private static boolean covers(CellArea outer, CellArea inner) {
    return outer.contains(inner.first()) && outer.contains(inner.last());
  }

  private static boolean writesInto(CellArea area, CellArea part, Inputs inputs) {
    for (int row = Math.max(area.firstRow(), part.firstRow());
        row <= Math.min(area.lastRow(), part.lastRow());
        row++) {
      for (int column = Math.max(area.firstColumn(), part.firstColumn());
          column <= Math.min(area.lastColumn(), part.lastColumn());
          column++) {
        if (!(inputs.at(row, column) instanceof CellInput.Keep)) {
          return true;
        }
      }
    }
    return false;
  }

  private void merges(
      Operation operation,
      SheetLedger.Entry sheet,
      SheetSnapshot base,
      CellArea area,
      Inputs inputs) {
    for (CellArea merged : base.mergedAreas()) {
      if (merged.intersects(area) && writesBehind(merged, area, inputs)) {
        String anchor = new SheetRange(sheet.name(), merged).toString();
        findings.error(
            "merged-cells",
            anchor + " is merged; write to its first cell " + merged.first() + " only",
            anchor,
            operation);
      }
    }
  }

  private static boolean writesBehind(CellArea merged, CellArea area, Inputs inputs) {
    for (int row = Math.max(area.firstRow(), merged.firstRow());
        row <= Math.min(area.lastRow(), merged.lastRow());
        row++) {
      for (int column = Math.max(area.firstColumn(), merged.firstColumn());
          column <= Math.min(area.lastColumn(), merged.lastColumn());
          column++) {
        boolean first = row == merged.firstRow() && column == merged.firstColumn();
        if (!first && fills(inputs.at(row, column))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean fills(CellInput input) {
    return switch (input) {
      case CellInput.Keep keep -> false;
      case CellInput.Clear clear -> false;
      case CellInput.Constant constant -> true;
      case CellInput.Date date -> true;
      case CellInput.Formula formula -> true;
    };
  }

  private void tableHeaders(
      Operation operation,
      SheetLedger.Entry sheet,
      SheetSnapshot base,
      CellArea area,
      Inputs inputs) {
    for (TableInfo table : workbook.tables()) {
      if (!table.sheet().equals(base.name()) || table.headerRows() == 0) {
        continue;
      }
      CellArea all = table.area();
      CellArea header =
          new CellArea(all.firstRow(), all.firstColumn(), all.firstRow(), all.lastColumn());
      if (header.intersects(area) && writesOtherThanText(header, area, inputs)) {
        String anchor = new SheetRange(sheet.name(), header).toString();
        findings.error(
            "table-header",
            "%s is the header of table %s; its cells hold text only"
                .formatted(anchor, table.name()),
            anchor,
            operation);
      }
    }
  }

  private static boolean writesOtherThanText(CellArea header, CellArea area, Inputs inputs) {
    if (!area.contains(header.firstRow(), Math.max(area.firstColumn(), header.firstColumn()))) {
      return false;
    }
    for (int column = Math.max(area.firstColumn(), header.firstColumn());
        column <= Math.min(area.lastColumn(), header.lastColumn());
        column++) {
      CellInput input = inputs.at(header.firstRow(), column);
      boolean text =
          input instanceof CellInput.Keep
              || (input instanceof CellInput.Constant constant
                  && constant.value() instanceof CellValue.Text);
      if (!text) {
        return true;
      }
    }
    return false;
  }
}
