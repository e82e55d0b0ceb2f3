package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.Recalculation;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.TableInfo;
import dev.deckhand.ooxml.xlsx.read.PartSource;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.ooxml.xlsx.read.TableReader;
import dev.deckhand.ooxml.xlsx.read.TableReader.StoredTable;
import dev.deckhand.plan.BoundArrangeOperation.RemoveDuplicates;
import dev.deckhand.plan.Rehearsal.Remark;
import dev.deckhand.plan.Violation.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Removes rows that repeat others; those below move up within the range, a table gets shorter. */
final class DuplicateRemoval {
  private static final int EXAMPLES = 10;

  private final WorkbookDraft draft;
  private final RemoveDuplicates operation;
  private final CellArea body;

  private DuplicateRemoval(WorkbookDraft draft, RemoveDuplicates operation) {
    this.draft = draft;
    this.operation = operation;
    this.body = operation.body().area();
  }

  static void run(WorkbookDraft draft, RemoveDuplicates operation) {
    new DuplicateRemoval(draft, operation).run();
  }

  private void run() {
    KnownValues values = new KnownValues(draft, operation.body().sheet());
    List<Recalculation.Unknown> unknown = values.missing(body, operation.columns());
    if (!unknown.isEmpty()) {
      values.refuse(unknown, operation.id(), "rows are compared by it");
      return;
    }
    SheetCells sheet = draft.current().sheet(operation.body().sheet()).orElseThrow();
    DuplicateRows rows =
        DuplicateRows.of(
            sheet, body, operation.columns(), operation.keep(), draft.workbook().date1904());
    if (rows.lookDifferent() > 0) {
      draft
          .notes()
          .object(
              "rows",
              operation.body().toString(),
              Counted.of(rows.lookDifferent(), "row")
                  + " stay with the same values in another format");
    }
    if (rows.removed().isEmpty()) {
      draft.notes().structure("rows", "removed", operation.body() + ": none repeats another");
      return;
    }
    consent(rows);
    Optional<StoredTable> table = wholeTable(sheet);
    RowOrder order = order(rows.kept(), table.map(t -> t.info().totalsRows()).orElse(0));
    Arranging.run(draft, sheet, order, operation.id());
    table.ifPresent(t -> TableShrinking.run(draft, t.info(), rows.removed().size()));
    draft.notes().structure("rows", "removed", operation.body() + ": " + words(rows));
  }

  private static String words(DuplicateRows rows) {
    int count = rows.removed().size();
    String numbers =
        String.join(
            ", ",
            rows.removed().stream().limit(EXAMPLES).map(row -> Integer.toString(row + 1)).toList());
    String more = count > EXAMPLES ? " …" : "";
    return (count == 1 ? "1 row that repeats another (" : count + " rows that repeat others (")
        + numbers
        + more
        + "), "
        + rows.kept().size()
        + " left";
  }

  private void consent(DuplicateRows rows) {
    String behind =
        rows.differBehind() == 0
            ? ""
            : "; %d of them look the same but hold other values".formatted(rows.differBehind());
    String range = operation.body().toString();
    String message = "%s loses %s%s".formatted(range, words(rows), behind);
    draft
        .notes()
        .remark(new Remark(Severity.CONSENT, "remove-duplicates", message, range, operation.id()));
  }

  /** The table whose data the range is, all of it. */
  private Optional<StoredTable> wholeTable(SheetCells sheet) {
    return TableReader.tables(PartSource.of(draft.parts()), sheet.part()).stream()
        .filter(t -> data(t.info()).equals(Optional.of(body)))
        .findFirst();
  }

  private static Optional<CellArea> data(TableInfo table) {
    CellArea area = table.area();
    int first = area.firstRow() + table.headerRows();
    int last = area.lastRow() - table.totalsRows();
    return last < first
        ? Optional.empty()
        : Optional.of(new CellArea(first, area.firstColumn(), last, area.lastColumn()));
  }

  /** Rows that are kept move up, those of a table's totals with them. */
  private RowOrder order(List<Integer> kept, int totals) {
    CellArea area =
        new CellArea(
            body.firstRow(), body.firstColumn(), body.lastRow() + totals, body.lastColumn());
    int[] sources = new int[area.rows()];
    Arrays.fill(sources, -1);
    for (int i = 0; i < kept.size(); i++) {
      sources[i] = kept.get(i);
    }
    for (int i = 0; i < totals; i++) {
      sources[kept.size() + i] = body.lastRow() + 1 + i;
    }
    RowOrder order = new RowOrder(area, sources);
    for (int i = 0; i < totals; i++) {
      order.keepReading(body.lastRow() + 1 + i);
    }
    return order;
  }
}
