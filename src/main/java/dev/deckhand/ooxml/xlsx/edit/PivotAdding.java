package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.xlsx.pivot.DataField;
import dev.deckhand.ooxml.xlsx.pivot.PivotCell;
import dev.deckhand.ooxml.xlsx.pivot.PivotCells;
import dev.deckhand.ooxml.xlsx.pivot.PivotDescription;
import dev.deckhand.ooxml.xlsx.pivot.PivotShape;
import dev.deckhand.ooxml.xlsx.pivot.PivotTotals;
import dev.deckhand.ooxml.xlsx.pivot.SourceColumn;
import dev.deckhand.plan.BoundObjectOperation.AddPivot;
import java.util.List;

/** Adds a pivot table: its parts, and its cells as Excel would fill them. */
final class PivotAdding {
  private PivotAdding() {}

  static void run(WorkbookDraft draft, AddPivot operation) {
    draft.flush();
    PivotSource source = new PivotSource(draft, operation);
    List<SourceColumn> columns = source.columns();
    PivotTotals totals =
        new PivotTotals(
            new PivotDescription(
                columns,
                operation.rows(),
                operation.columns(),
                operation.filters(),
                DataField.of(operation.values(), columns),
                draft.workbook().date1904()));
    PivotShape shape = PivotShape.of(totals, operation.target());
    List<PivotCell> cells = PivotCells.of(totals, shape);
    new PivotWriting(draft, operation.sheet()).write(cells);
    boolean refresh = source.hasUnknowns();
    String name =
        new PivotParts(draft, operation, totals, shape, source.fingerprint()).add(refresh);
    draft.flush();
    PivotWidths.set(draft, operation.sheet(), cells);
    String anchor = new SheetRange(operation.sheet(), shape.whole()).toString();
    draft.notes().object("pivot", anchor, "added: " + name + " of " + from(operation));
    if (refresh) {
      CalcOnLoad.set(draft);
      draft.reload();
      unfilled(draft, anchor, cells);
    }
  }

  private static String from(AddPivot operation) {
    String table = operation.table();
    return table == null ? operation.source().toString() : "table " + table;
  }

  private static void unfilled(WorkbookDraft draft, String anchor, List<PivotCell> cells) {
    long empty = cells.stream().filter(cell -> !cell.known()).count();
    String change =
        "%d of its cells stay empty: they depend on formulas without a known result;"
            + " Excel fills them when it opens the file";
    draft.notes().object("pivot", anchor, change.formatted(empty));
  }
}
