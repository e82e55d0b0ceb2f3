package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.calc.Recalculation;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.xlsx.read.PartSource;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.ooxml.xlsx.read.TableReader;
import dev.deckhand.ooxml.xlsx.read.TableReader.StoredTable;
import dev.deckhand.plan.BoundArrangeOperation.ColumnFilter;
import dev.deckhand.plan.BoundArrangeOperation.FilterRange;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Filters a range by its header row, or the table whose range it is. */
final class RowFiltering {
  private static final Pattern LEAVES_HIDDEN_OUT =
      Pattern.compile("(?i)\\b(?:SUBTOTAL|AGGREGATE)\\(");

  private final WorkbookDraft draft;
  private final FilterRange operation;
  private final String sheetName;
  private final CellArea area;
  private final CellArea body;

  private RowFiltering(WorkbookDraft draft, FilterRange operation) {
    this.draft = draft;
    this.operation = operation;
    this.sheetName = operation.range().sheet();
    this.area = operation.range().area();
    this.body = operation.body();
  }

  static void run(WorkbookDraft draft, FilterRange operation) {
    new RowFiltering(draft, operation).run();
  }

  private void run() {
    List<Integer> columns = operation.filters().stream().map(ColumnFilter::column).toList();
    KnownValues values = new KnownValues(draft, sheetName);
    List<Recalculation.Unknown> unknown = values.missing(body, columns);
    if (!unknown.isEmpty()) {
      values.refuse(unknown, operation.id(), "rows are filtered by it");
      return;
    }
    SheetCells sheet = draft.current().sheet(sheetName).orElseThrow();
    Optional<StoredTable> table = table(sheet);
    BitSet hidden = hidden(sheet);
    BitSet concerned = new BitSet();
    concerned.set(body.firstRow(), body.lastRow() + 1);
    if (table.isEmpty()) {
      sheet.filterArea().ifPresent(old -> concerned.set(old.firstRow() + 1, old.lastRow() + 1));
      sheet.filterArea().ifPresent(old -> replaced(old));
    }
    BitSet changed = show(sheet, concerned, hidden);
    write(sheet, table);
    draft.reload();
    if (!changed.isEmpty()) {
      readers();
      draft.redrawn(sheet.part().part(), rows(changed));
    }
    say(sheet, table, hidden, changed);
  }

  private void replaced(CellArea old) {
    if (!old.equals(area)) {
      String place = new SheetRange(sheetName, old).toString();
      draft.notes().object("filter", place, "replaced; all its rows are shown");
    }
  }

  /** The table whose header and data the range is. */
  private Optional<StoredTable> table(SheetCells sheet) {
    return TableReader.tables(PartSource.of(draft.parts()), sheet.part()).stream()
        .filter(t -> t.info().area().covers(area))
        .findFirst();
  }

  private BitSet hidden(SheetCells sheet) {
    BitSet hidden = new BitSet();
    for (ColumnFilter filter : operation.filters()) {
      FilterTest test = test(filter);
      for (int row = body.firstRow(); row <= body.lastRow(); row++) {
        if (!test.passes(sheet.cell(row, filter.column()))) {
          hidden.set(row);
        }
      }
    }
    return hidden;
  }

  private FilterTest test(ColumnFilter filter) {
    return new FilterTest(filter.criterion(), draft.workbook().date1904());
  }

  /** Hides and shows rows; returns those that change. */
  private BitSet show(SheetCells sheet, BitSet concerned, BitSet hidden) {
    BitSet changed = new BitSet();
    TreeMap<Integer, RowAttributes.RowChange> changes = new TreeMap<>();
    concerned.stream()
        .filter(row -> sheet.isRowHidden(row) != hidden.get(row))
        .forEach(
            row -> {
              changed.set(row);
              String value = hidden.get(row) ? "1" : "";
              changes.put(row, stored -> Map.of("hidden", value));
            });
    if (!changes.isEmpty()) {
      RowAttributes.set(draft, sheet.part().part(), changes);
    }
    return changed;
  }

  private void write(SheetCells sheet, Optional<StoredTable> table) {
    if (table.isPresent()) {
      String prefix = FilterElement.prefix(draft, table.get());
      FilterElement.ofTable(draft, table.get(), area, columns(sheet, prefix));
    } else {
      String prefix = SheetElements.of(draft, sheetName).prefix();
      FilterElement.ofSheet(draft, sheetName, area, columns(sheet, prefix));
    }
  }

  private String columns(SheetCells sheet, String prefix) {
    StringBuilder columns = new StringBuilder();
    List<ColumnFilter> ordered =
        operation.filters().stream().sorted(Comparator.comparing(ColumnFilter::column)).toList();
    for (ColumnFilter filter : ordered) {
      int column = filter.column();
      List<Cell> cells =
          sheet.cells(new CellArea(body.firstRow(), column, body.lastRow(), column)).toList();
      columns.append(
          new FilterXml(test(filter), filter.criterion(), prefix, cells)
              .column(column - area.firstColumn()));
    }
    return columns.toString();
  }

  /** Formulas that leave hidden rows out may give another result. */
  private void readers() {
    for (SheetCells sheet : draft.current().sheets()) {
      sheet
          .formulas()
          .filter(c -> LEAVES_HIDDEN_OUT.matcher(Objects.requireNonNull(c.formula()).text()).find())
          .forEach(cell -> draft.disturbed(sheet.part().part(), cell.address()));
    }
  }

  private static CellArea rows(BitSet rows) {
    return new CellArea(rows.nextSetBit(0), 0, rows.length() - 1, CellAddress.COLUMNS - 1);
  }

  private void say(SheetCells sheet, Optional<StoredTable> table, BitSet hidden, BitSet changed) {
    Map<String, Integer> counts = new HashMap<>();
    changed.stream()
        .forEach(row -> counts.merge(hidden.get(row) ? "hidden" : "shown", 1, Integer::sum));
    String where = table.map(t -> " (table " + t.info().name() + ")").orElse("");
    String shows =
        operation.filters().isEmpty()
            ? "no criteria, every row is shown"
            : "%d of %d rows are shown".formatted(body.rows() - hidden.cardinality(), body.rows());
    String detail = operation.range() + where + ": " + shows;
    draft.notes().structure("filter", operation.filters().isEmpty() ? "cleared" : "set", detail);
    if (!changed.isEmpty()) {
      draft
          .notes()
          .object(
              "rows",
              new SheetRange(sheetName, rows(changed)).toString(),
              "%d hidden, %d shown again"
                  .formatted(counts.getOrDefault("hidden", 0), counts.getOrDefault("shown", 0)));
    }
  }
}
