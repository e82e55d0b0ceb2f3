package dev.deckhand.plan;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetLines;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import java.util.List;

/**
 * What an operation would reach in the base version and needs consent for: content that would be
 * overwritten, hidden and protected places. Cells the plan itself wrote before are its own.
 */
final class CellReach {
  private static final int EXAMPLES = 3;

  private final Findings findings;
  private final CellBarriers barriers;
  private final Concealed concealed;

  CellReach(Findings findings, SheetLedger sheets) {
    this.findings = findings;
    this.barriers = new CellBarriers(findings, sheets);
    this.concealed = new Concealed(findings);
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
    edit.sheet()
        .base()
        .ifPresent(
            base -> {
              overwrites(edit, base);
              concealed.edits(edit, base);
            });
    edit.sheet().wrote(edit.area());
  }

  /** Checks an operation that leaves contents alone: hidden and protected places need consent. */
  void touches(Operation operation, SheetLedger.Entry sheet, CellArea area) {
    sheet.base().ifPresent(base -> concealed.touches(operation, sheet, base, area));
  }

  /** Checks an operation that changes the look of whole lines. */
  void touchesLines(Operation operation, SheetLedger.Entry sheet, SheetLines lines) {
    sheet.base().ifPresent(base -> concealed.lines(operation, sheet, base, lines));
  }

  /** Checks an operation that touches no stored cell, such as one that inserts lines. */
  void touchesSheet(Operation operation, SheetLedger.Entry sheet, String anchor) {
    sheet.base().ifPresent(base -> concealed.sheet(operation, sheet, base, anchor));
  }

  /** Checks an operation that protected worksheets allow, such as one on their view. */
  void views(Operation operation, SheetLedger.Entry sheet) {
    String anchor = SheetRange.quote(sheet.name());
    sheet.base().ifPresent(base -> concealed.hiddenSheet(operation, sheet, base, anchor));
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
