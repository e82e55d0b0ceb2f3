package dev.deckhand.assist.fill;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.CellFormat;
import dev.deckhand.plan.CellOperation.WriteCells;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.FormatOperation.FormatCells;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.ProposedValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The plan that writes results as values; never a formula, never over anything. */
public final class FillPlan {
  private static final int ROWS_OF_ONE = 5_000;

  private final FillWish wish;
  private final FillTable table;
  private final int most;
  private final List<Operation> operations = new ArrayList<>();

  private FillPlan(FillWish wish, FillTable table, int most) {
    this.wish = wish;
    this.table = table;
    this.most = most;
  }

  /**
   * The plan for the first rows, as far as their values have results; at the least the header.
   *
   * @param most how many rows from the top
   */
  public static EditPlan sample(
      FillWish wish,
      FillTable table,
      Map<FillValue, FillResult> results,
      int most,
      String summary) {
    FillPlan plan = new FillPlan(wish, table, most);
    plan.header();
    return plan.plan(
        value -> Optional.ofNullable(results.get(value)).flatMap(r -> cell(wish, r)), summary);
  }

  /** The plan for the rows whose values have results; without any it has no operations. */
  public static EditPlan of(
      FillWish wish, FillTable table, Map<FillValue, FillResult> results, String summary) {
    return new FillPlan(wish, table, Integer.MAX_VALUE)
        .plan(
            value -> Optional.ofNullable(results.get(value)).flatMap(r -> cell(wish, r)), summary);
  }

  /** A plan that writes into every row, to see whether it may. */
  public static EditPlan trial(FillWish wish, FillTable table) {
    ProposedValue some =
        wish.kind() == FillKind.NUMBER ? new ProposedValue.Number(1) : new ProposedValue.Text("x");
    return new FillPlan(wish, table, Integer.MAX_VALUE).plan(value -> Optional.of(some), "Trial");
  }

  private static Optional<ProposedValue> cell(FillWish wish, FillResult result) {
    String text = result.result();
    return text == null || text.isEmpty() ? Optional.empty() : wish.kind().value(text);
  }

  private EditPlan plan(Function<FillValue, Optional<ProposedValue>> result, String summary) {
    List<Integer> rows = new ArrayList<>();
    List<ProposedValue> values = new ArrayList<>();
    table.rows().entrySet().stream()
        .limit(most)
        .forEach(
            row ->
                result
                    .apply(row.getValue())
                    .ifPresent(
                        cell -> {
                          rows.add(row.getKey());
                          values.add(cell);
                        }));
    if (!rows.isEmpty()) {
      if (operations.isEmpty()) {
        header();
      }
      for (int from = 0; from < rows.size(); ) {
        from = write(rows, values, from);
      }
      dates(rows);
    }
    return new EditPlan(summary, operations);
  }

  private void header() {
    String header = wish.header();
    if (header != null && table.takesHeader()) {
      CellAddress first = wish.target().area().first();
      String cell =
          SheetRange.of(wish.target().sheet(), new CellAddress(first.row() - 1, first.column()))
              .toString();
      boolean prefixed = header.startsWith("=") || header.startsWith("'");
      ProposedValue text = new ProposedValue.Text(prefixed ? "'" + header : header);
      add(id -> new WriteCells(id, cell, List.of(List.of(text))));
      add(id -> new FormatCells(id, cell, bold()));
    }
  }

  /** Writes so many rows in one operation, those between them left as they are. */
  private int write(List<Integer> rows, List<ProposedValue> values, int from) {
    int first = rows.get(from);
    int to = from;
    List<List<@Nullable ProposedValue>> lines = new ArrayList<>();
    while (to < rows.size() && rows.get(to) < first + ROWS_OF_ONE) {
      while (first + lines.size() < rows.get(to)) {
        lines.add(Collections.singletonList(null));
      }
      lines.add(Arrays.asList(values.get(to)));
      to++;
    }
    String range = range(first, rows.get(to - 1));
    add(id -> new WriteCells(id, range, lines));
    return to;
  }

  private void dates(List<Integer> rows) {
    if (wish.kind() == FillKind.DATE) {
      String range = range(rows.getFirst(), rows.getLast());
      add(id -> new FormatCells(id, range, CellFormat.ofNumberFormat("yyyy-mm-dd")));
    }
  }

  private String range(int first, int last) {
    int column = wish.target().area().firstColumn();
    return new SheetRange(wish.target().sheet(), new CellArea(first, column, last, column))
        .toString();
  }

  private void add(Function<String, Operation> operation) {
    operations.add(operation.apply(String.valueOf(operations.size() + 1)));
  }

  private static CellFormat bold() {
    return new CellFormat(
        null, true, null, null, null, null, null, null, null, null, null, null, null);
  }
}
