package dev.deckhand.assist.snapshot;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.CellOperation;
import dev.deckhand.plan.FormatOperation;
import dev.deckhand.plan.NameOperation;
import dev.deckhand.plan.ObjectOperation;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.plan.SheetOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The operations that turn a blank workbook into what a snapshot tells. */
final class SnapshotPlan {
  private static final String FIRST = "Sheet1";

  /** Constants as Excel tells them; written as text they would not be errors. */
  private static final Set<String> ERRORS =
      Set.of("#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!");

  private final List<Operation> operations = new ArrayList<>();

  private SnapshotPlan() {}

  /** Worksheets first, for formulas and names may mean any of them. */
  static List<Operation> of(RangeSnapshot snapshot) {
    SnapshotPlan plan = new SnapshotPlan();
    plan.sheets(snapshot.sheets());
    snapshot.names().forEach(plan::name);
    snapshot.sheets().forEach(plan::cells);
    snapshot.tables().forEach(plan::table);
    snapshot.sheets().forEach(plan::visibility);
    return plan.operations;
  }

  private void sheets(List<RangeSnapshot.Sheet> sheets) {
    for (RangeSnapshot.Sheet sheet : sheets) {
      boolean first = sheet == sheets.getFirst();
      if (!first) {
        add(id -> new SheetOperation.AddSheet(id, sheet.name(), null));
      } else if (!sheet.name().equals(FIRST)) {
        add(id -> new SheetOperation.RenameSheet(id, FIRST, sheet.name()));
      }
    }
  }

  private void name(RangeSnapshot.Name name) {
    String meant = name.refersTo();
    String refersTo = meant.startsWith("=") ? meant.substring(1) : meant;
    add(id -> new NameOperation.DefineName(id, name.name(), refersTo, name.scope()));
  }

  private void cells(RangeSnapshot.Sheet sheet) {
    for (RangeSnapshot.Block block : sheet.blocks()) {
      CellArea area = CellArea.parse(block.range().substring(block.range().lastIndexOf('!') + 1));
      List<List<@Nullable ProposedValue>> values = values(block.formulas());
      String range = new SheetRange(sheet.name(), area).toString();
      if (values.stream().flatMap(List::stream).anyMatch(value -> value != null)) {
        add(id -> new CellOperation.WriteCells(id, range, values));
      }
      if (block.numberFormats() != null) {
        formats(sheet.name(), area.first(), block.numberFormats());
      }
    }
  }

  private void formats(String sheet, CellAddress first, List<List<String>> formats) {
    for (FormatRuns.Run run : FormatRuns.of(first, formats)) {
      String range = new SheetRange(sheet, run.area()).toString();
      CellFormat format = CellFormat.ofNumberFormat(run.format());
      add(id -> new FormatOperation.FormatCells(id, range, format));
    }
  }

  private void table(RangeSnapshot.Table table) {
    add(id -> new ObjectOperation.CreateTable(id, table.range(), table.name(), table.style()));
  }

  private void visibility(RangeSnapshot.Sheet sheet) {
    SheetVisibility visibility = sheet.visibility();
    if (visibility != null && visibility != SheetVisibility.VISIBLE) {
      add(id -> new SheetOperation.SetSheetVisibility(id, sheet.name(), visibility));
    }
  }

  private void add(Function<String, Operation> operation) {
    operations.add(operation.apply(String.valueOf(operations.size() + 1)));
  }

  private static List<List<@Nullable ProposedValue>> values(List<List<Object>> rows) {
    List<List<@Nullable ProposedValue>> values = new ArrayList<>();
    for (List<Object> row : rows) {
      List<@Nullable ProposedValue> bound = new ArrayList<>();
      row.forEach(value -> bound.add(value(value)));
      values.add(bound);
    }
    return values;
  }

  /** Empty cells stay untouched. */
  private static @Nullable ProposedValue value(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Number number -> new ProposedValue.Number(number.doubleValue());
      case Boolean bool -> new ProposedValue.Bool(bool);
      case String text when text.isEmpty() -> null;
      case String text when ERRORS.contains(text) -> new ProposedValue.Text("=" + text);
      case String text -> new ProposedValue.Text(text);
      default -> new ProposedValue.Text("'" + value);
    };
  }
}
