package dev.deckhand.plan;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetLines;
import dev.deckhand.document.SheetLines.Axis;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.SheetVisibility;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Asks before what nobody sees is changed, and before what is protected is. */
final class Concealed {
  private final Findings findings;

  Concealed(Findings findings) {
    this.findings = findings;
  }

  /** An operation that changes what cells hold; unlocked cells of protected sheets are for that. */
  void edits(CellEdit edit, SheetSnapshot base) {
    String anchor = new SheetRange(edit.sheet().name(), edit.area()).toString();
    if (base.isProtected() && changed(edit, base).anyMatch(base::isLocked)) {
      protectedSheet(edit.operation(), edit.sheet(), anchor);
    }
    if (!hiddenSheet(edit.operation(), edit.sheet(), base, anchor) && reachesHidden(edit, base)) {
      hiddenCells(edit.operation(), anchor);
    }
  }

  /** An operation that changes how stored cells look, or what they carry. */
  void touches(Operation operation, SheetLedger.Entry sheet, SheetSnapshot base, CellArea area) {
    String anchor = new SheetRange(sheet.name(), area).toString();
    if (!sheet(operation, sheet, base, anchor)
        && base.cells(area).map(Cell::address).anyMatch(cell -> isHidden(base, cell))) {
      hiddenCells(operation, anchor);
    }
  }

  /** An operation that changes whole lines, but not what is in them. */
  void lines(Operation operation, SheetLedger.Entry sheet, SheetSnapshot base, SheetLines lines) {
    IntPredicate hidden = lines.axis() == Axis.ROWS ? base::isRowHidden : base::isColumnHidden;
    if (!sheet(operation, sheet, base, lines.toString())
        && IntStream.rangeClosed(lines.first(), lines.last()).anyMatch(hidden)) {
      findings.consent(
          "hidden",
          lines + " includes hidden lines, which are changed too",
          lines.toString(),
          operation);
    }
  }

  /** Asks for what the worksheet as a whole needs; returns whether it is hidden. */
  boolean sheet(Operation operation, SheetLedger.Entry sheet, SheetSnapshot base, String anchor) {
    if (base.isProtected()) {
      protectedSheet(operation, sheet, anchor);
    }
    return hiddenSheet(operation, sheet, base, anchor);
  }

  /** Asks when the worksheet is hidden; returns whether it is. */
  boolean hiddenSheet(
      Operation operation, SheetLedger.Entry sheet, SheetSnapshot base, String anchor) {
    boolean hidden = base.visibility() != SheetVisibility.VISIBLE;
    if (hidden) {
      findings.consent(
          "hidden", sheet.name() + " is a hidden worksheet and is changed too", anchor, operation);
    }
    return hidden;
  }

  private void protectedSheet(Operation operation, SheetLedger.Entry sheet, String anchor) {
    findings.consent(
        "protected", sheet.name() + " is protected and is changed all the same", anchor, operation);
  }

  private void hiddenCells(Operation operation, String anchor) {
    findings.consent(
        "hidden", anchor + " includes hidden cells, which are changed too", anchor, operation);
  }

  /** The cells that are filled, and the stored ones that are emptied. */
  private static Stream<CellAddress> changed(CellEdit edit, SheetSnapshot base) {
    CellArea area = edit.area();
    Stream<CellAddress> emptied =
        base.cells(area)
            .map(Cell::address)
            .filter(at -> edit.inputs().at(at.row(), at.column()) instanceof CellInput.Clear);
    return Stream.concat(emptied, filled(edit));
  }

  private static boolean reachesHidden(CellEdit edit, SheetSnapshot base) {
    boolean emptied =
        base.cells(edit.area())
            .map(Cell::address)
            .filter(at -> edit.inputs().at(at.row(), at.column()) instanceof CellInput.Clear)
            .anyMatch(at -> isHidden(base, at));
    return emptied
        || fillsAny(edit, base::isRowHidden, column -> true)
        || fillsAny(edit, row -> true, base::isColumnHidden);
  }

  private static boolean fillsAny(CellEdit edit, IntPredicate ofRow, IntPredicate ofColumn) {
    CellArea area = edit.area();
    if (area.cells() > Targets.MAX_CELLS) {
      return false; // only emptying reaches that far
    }
    int[] columns =
        IntStream.rangeClosed(area.firstColumn(), area.lastColumn()).filter(ofColumn).toArray();
    for (int row = area.firstRow(); row <= area.lastRow() && columns.length > 0; row++) {
      if (ofRow.test(row)) {
        for (int column : columns) {
          if (edit.inputs().at(row, column).fills()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static Stream<CellAddress> filled(CellEdit edit) {
    CellArea area = edit.area();
    return area.cells() > Targets.MAX_CELLS
        ? Stream.empty() // only emptying reaches that far
        : IntStream.rangeClosed(area.firstRow(), area.lastRow())
            .boxed()
            .flatMap(
                row ->
                    IntStream.rangeClosed(area.firstColumn(), area.lastColumn())
                        .filter(column -> edit.inputs().at(row, column).fills())
                        .mapToObj(column -> new CellAddress(row, column)));
  }

  private static boolean isHidden(SheetSnapshot sheet, CellAddress cell) {
    return sheet.isRowHidden(cell.row()) || sheet.isColumnHidden(cell.column());
  }
}
