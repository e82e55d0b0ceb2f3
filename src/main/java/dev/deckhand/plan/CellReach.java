package dev.deckhand.plan;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.SheetVisibility;
import java.util.List;
import java.util.function.Predicate;

/**
 * What an operation would reach in the base version and needs consent for: content that would be
 * overwritten, hidden and protected places. Cells the plan itself wrote before are its own.
 */
final class CellReach {
  private static final int EXAMPLES = 3;

  private final Findings findings;
  private final CellBarriers barriers;

  CellReach(Findings findings, SheetLedger sheets) {
    this.findings = findings;
    this.barriers = new CellBarriers(findings, sheets);
  }

  /** Checks an operation that writes contents, and remembers what it wrote. */
  void edits(CellEdit edit) {
    edit.sheet().base().ifPresent(base -> barriers.check(edit, base));
    written(edit);
  }

  /** As {@link #edits}, for an operation that takes merges away along with what else is there. */
  void replaces(CellEdit edit) {
    edit.sheet().base().ifPresent(base -> barriers.checkReplaced(edit, base));
    written(edit);
  }

  private void written(CellEdit edit) {
    edit.sheet().base().ifPresent(base -> overwrites(edit, base));
    touches(edit);
    edit.sheet().wrote(edit.area());
  }

  private void touches(CellEdit edit) {
    touches(
        edit.operation(),
        edit.sheet(),
        edit.area(),
        cell ->
            !(edit.inputs().at(cell.address().row(), cell.address().column())
                instanceof CellInput.Keep));
  }

  /** Checks an operation that leaves contents alone: hidden and protected places need consent. */
  void touches(Operation operation, SheetLedger.Entry sheet, CellArea area) {
    touches(operation, sheet, area, cell -> true);
  }

  private void touches(
      Operation operation, SheetLedger.Entry sheet, CellArea area, Predicate<Cell> touched) {
    SheetSnapshot base = sheet.base().orElse(null);
    if (base == null) {
      return;
    }
    String anchor = new SheetRange(sheet.name(), area).toString();
    boolean visible = !worksheet(operation, sheet, base, anchor);
    if (visible && base.cells(area).anyMatch(c -> isHidden(base, c.address()) && touched.test(c))) {
      findings.consent(
          "hidden", anchor + " includes hidden cells, which are changed too", anchor, operation);
    }
  }

  /** Checks an operation that touches no stored cell, such as one that inserts lines. */
  void touchesSheet(Operation operation, SheetLedger.Entry sheet, String anchor) {
    sheet.base().ifPresent(base -> worksheet(operation, sheet, base, anchor));
  }

  /** Asks for what the worksheet as a whole needs; returns whether it is hidden. */
  private boolean worksheet(
      Operation operation, SheetLedger.Entry sheet, SheetSnapshot base, String anchor) {
    if (base.isProtected()) {
      findings.consent(
          "protected",
          sheet.name() + " is protected and is changed all the same",
          anchor,
          operation);
    }
    boolean hidden = base.visibility() != SheetVisibility.VISIBLE;
    if (hidden) {
      findings.consent(
          "hidden", sheet.name() + " is a hidden worksheet and is changed too", anchor, operation);
    }
    return hidden;
  }

  private static boolean isHidden(SheetSnapshot sheet, CellAddress cell) {
    return sheet.isRowHidden(cell.row()) || sheet.isColumnHidden(cell.column());
  }

  private void overwrites(CellEdit edit, SheetSnapshot base) {
    List<CellAddress> lost =
        base.cells(edit.area()).filter(cell -> loses(cell, edit)).map(Cell::address).toList();
    if (lost.isEmpty()) {
      return;
    }
    String anchor = new SheetRange(edit.sheet().name(), edit.area()).toString();
    String examples =
        String.join(", ", lost.stream().limit(EXAMPLES).map(CellAddress::toString).toList());
    String count = lost.size() == 1 ? "1 cell that is" : lost.size() + " cells that are";
    findings.consent(
        "overwrite",
        "%s replaces %s not empty (%s%s)"
            .formatted(anchor, count, examples, lost.size() > EXAMPLES ? " …" : ""),
        anchor,
        edit.operation());
  }

  private static boolean loses(Cell cell, CellEdit edit) {
    CellAddress at = cell.address();
    if (cell.isBlank() || edit.sheet().wroteTo(at.row(), at.column())) {
      return false;
    }
    return switch (edit.inputs().at(at.row(), at.column())) {
      case CellInput.Keep keep -> false;
      case CellInput.Constant constant ->
          cell.hasFormula() || !constant.value().equals(cell.value());
      case CellInput.Formula formula ->
          cell.formula() == null || !formula.text().equals(cell.formula().text());
      case CellInput.Date date -> true;
      case CellInput.Clear clear -> true;
    };
  }
}
