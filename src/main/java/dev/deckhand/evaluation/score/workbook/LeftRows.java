package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.evaluation.check.WorkbookCheck.RowsReconcile;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Tally;
import dev.deckhand.evaluation.verdict.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** Whether the rows of a table are those that should be left. */
final class LeftRows {
  private static final double TOLERANCE = 0.005;

  private LeftRows() {}

  static Verdict verdict(RowsReconcile check, Submission submission) {
    SheetRange range = SheetRange.parse(check.range());
    Optional<SheetSnapshot> before = submission.before().workbook().sheet(range.sheet());
    Optional<SheetSnapshot> after = submission.after().workbook().sheet(range.sheet());
    if (before.isEmpty() || after.isEmpty()) {
      return Verdict.of(false, "There is no worksheet " + range.sheet(), List.of(check.range()));
    }
    CellArea left = left(range.area(), before.get(), after.get());
    Tally tally = new Tally();
    Integer rows = check.rows();
    if (rows != null) {
      int is = filled(after.get(), below(left)).size();
      tally.count(is == rows, check.range(), "%d rows are left, not %d".formatted(is, rows));
    }
    if (check.unique() != null) {
      unique(check.unique(), range.sheet(), after.get(), left, tally);
    }
    for (String header : Optional.ofNullable(check.sums()).orElse(List.of())) {
      OptionalDouble was = sum(before.get(), range.area(), header);
      OptionalDouble is = sum(after.get(), left, header);
      boolean same = was.isPresent() && is.isPresent() && near(is.getAsDouble(), was.getAsDouble());
      String why = "%s adds up to %s, not %s".formatted(header, words(is), words(was));
      tally.count(same, check.range(), why);
    }
    return tally.share("things hold for the rows that are left");
  }

  /**
   * The table now: from its header down to its last row. What stood below it may have moved up with
   * deleted rows, or down with added ones; its rows are not counted.
   */
  private static CellArea left(CellArea table, SheetSnapshot before, SheetSnapshot after) {
    int column = table.firstColumn();
    int lastColumn = table.lastColumn();
    int bottom = CellAddress.ROWS - 1;
    int follow =
        table.lastRow() == bottom
            ? 0
            : filled(before, new CellArea(table.lastRow() + 1, column, bottom, lastColumn)).size();
    CellArea under = new CellArea(table.firstRow() + 1, column, bottom, lastColumn);
    List<Integer> rows = List.copyOf(filled(after, under));
    int own = Math.max(0, rows.size() - follow);
    int last = own == 0 ? table.firstRow() : rows.get(own - 1);
    return new CellArea(table.firstRow(), column, last, lastColumn);
  }

  private static CellArea below(CellArea table) {
    int first = Math.min(table.firstRow() + 1, CellAddress.ROWS - 1);
    return new CellArea(
        first, table.firstColumn(), Math.max(first, table.lastRow()), table.lastColumn());
  }

  /** The rows with a value or a formula, in order. */
  private static Set<Integer> filled(SheetSnapshot sheet, CellArea area) {
    Set<Integer> rows = new TreeSet<>();
    sheet.cells(area).filter(c -> !c.isBlank()).forEach(c -> rows.add(c.address().row()));
    return rows;
  }

  private static void unique(
      String header, String sheet, SheetSnapshot after, CellArea left, Tally tally) {
    Optional<CellArea> column = Columns.named(after, left, header);
    if (column.isEmpty()) {
      tally.wrong(sheet, "There is no column " + header);
      return;
    }
    Set<String> seen = new HashSet<>();
    TreeSet<CellAddress> twice = new TreeSet<>();
    after.eachValue(
        column.get(),
        (row, at, value) -> {
          if (!seen.add(key(value))) {
            twice.add(new CellAddress(row, at));
          }
        });
    if (twice.isEmpty()) {
      tally.right(new SheetRange(sheet, column.get()).toString());
    } else {
      String anchor = SheetRange.of(sheet, twice.first()).toString();
      tally.wrong(
          anchor, "%s has %d values again, first %s".formatted(header, twice.size(), anchor));
    }
  }

  /** Texts are the same in capitals and small letters, as Excel compares them. */
  private static String key(CellValue value) {
    String text = value instanceof CellValue.Text full ? full.value() : CellTexts.of(value);
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static OptionalDouble sum(SheetSnapshot sheet, CellArea table, String header) {
    Optional<CellArea> column = Columns.named(sheet, table, header);
    if (column.isEmpty()) {
      return OptionalDouble.empty();
    }
    double[] sum = {0};
    sheet.eachValue(
        column.get(),
        (_, _, value) -> sum[0] += value instanceof CellValue.Number number ? number.value() : 0);
    return OptionalDouble.of(sum[0]);
  }

  private static boolean near(double one, double other) {
    return Math.abs(one - other) <= TOLERANCE + Math.abs(other) * 1e-12;
  }

  private static String words(OptionalDouble number) {
    return number.isPresent() ? CellTexts.of(CellValue.of(number.getAsDouble())) : "nothing";
  }
}
