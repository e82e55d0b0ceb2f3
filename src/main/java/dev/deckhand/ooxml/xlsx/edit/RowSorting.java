package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.Recalculation;
import dev.deckhand.calc.value.TextNumber;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.plan.BoundArrangeOperation.Key;
import dev.deckhand.plan.BoundArrangeOperation.SortRange;
import dev.deckhand.plan.Rehearsal.Remark;
import dev.deckhand.plan.Violation.Severity;
import java.util.ArrayList;
import java.util.List;

/** Sorts the rows of a range by what their cells show; hidden rows stay where they are. */
final class RowSorting {
  private final WorkbookDraft draft;
  private final SortRange operation;
  private final CellArea body;

  private RowSorting(WorkbookDraft draft, SortRange operation) {
    this.draft = draft;
    this.operation = operation;
    this.body = operation.body().area();
  }

  static void run(WorkbookDraft draft, SortRange operation) {
    new RowSorting(draft, operation).run();
  }

  private void run() {
    List<Integer> keys = operation.keys().stream().map(Key::column).toList();
    KnownValues values = new KnownValues(draft, operation.body().sheet());
    List<Recalculation.Unknown> unknown = values.missing(body, keys);
    if (!unknown.isEmpty()) {
      values.refuse(unknown, operation.id(), "rows are sorted by it");
      return;
    }
    SheetCells sheet = draft.current().sheet(operation.body().sheet()).orElseThrow();
    List<Integer> rows = new ArrayList<>();
    for (int row = body.firstRow(); row <= body.lastRow(); row++) {
      if (!sheet.isRowHidden(row)) {
        rows.add(row);
      }
    }
    numbersAsText(sheet, rows);
    RowOrder order = order(sheet, rows);
    Arranging.run(draft, sheet, order, operation.id());
    SortStates.renew(draft, sheet.part(), body, operation.keys());
    say(order.moved(), body.rows() - rows.size());
  }

  /** Numbers kept as text come behind all numbers; that is seldom meant. */
  private void numbersAsText(SheetCells sheet, List<Integer> rows) {
    for (Key key : operation.keys()) {
      int texts = 0;
      boolean numbers = false;
      for (int row : rows) {
        CellValue value = sheet.value(row, key.column());
        numbers |= value instanceof CellValue.Number;
        boolean looks =
            value instanceof CellValue.Text(String text) && TextNumber.parse(text).isPresent();
        texts += looks ? 1 : 0;
      }
      if (texts > 0 && numbers) {
        CellArea column = new CellArea(body.firstRow(), key.column(), body.lastRow(), key.column());
        String place = new SheetRange(sheet.name(), column).toString();
        String message =
            "%s has %s that look like numbers, which come behind all numbers; write them as"
                .formatted(place, Counted.of(texts, "text"));
        draft
            .notes()
            .remark(
                new Remark(
                    Severity.WARNING,
                    "numbers-as-text",
                    message + " numbers first",
                    place,
                    operation.id()));
      }
    }
  }

  private RowOrder order(SheetCells sheet, List<Integer> rows) {
    List<Ranked> ranked = new ArrayList<>(rows.size());
    for (int row : rows) {
      SortValue[] values = new SortValue[operation.keys().size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = SortValue.of(sheet.value(row, operation.keys().get(i).column()));
      }
      ranked.add(new Ranked(row, values));
    }
    ranked.sort(this::compare);
    int[] sources = new int[body.rows()];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = body.firstRow() + i;
    }
    for (int i = 0; i < rows.size(); i++) {
      sources[rows.get(i) - body.firstRow()] = ranked.get(i).row();
    }
    return new RowOrder(body, sources);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  private record Ranked(int row, SortValue[] values) {}

  private int compare(Ranked a, Ranked b) {
    for (int i = 0; i < a.values().length; i++) {
      int order = a.values()[i].compare(b.values()[i], operation.keys().get(i).descending());
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private void say(int moved, int hidden) {
    String by =
        String.join(
            ", ",
            operation.keys().stream()
                .map(k -> CellAddress.columnName(k.column()) + (k.descending() ? " down" : ""))
                .toList());
    String done =
        moved == 0 ? "was in order already" : moved + " of " + body.rows() + " rows moved";
    String detail = operation.body() + " by " + by + ": " + done;
    draft.notes().structure("rows", "sorted", detail);
    if (hidden > 0) {
      draft
          .notes()
          .object(
              "rows",
              operation.body().toString(),
              Counted.of(hidden, "hidden row") + " not sorted");
    }
  }
}
