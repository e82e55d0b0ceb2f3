package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookOutline.Pivot;
import dev.deckhand.document.WorkbookOutline.Sheet;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.evaluation.check.WorkbookCheck.HasPivot;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Verdict;
import dev.deckhand.plan.PivotFunction;
import dev.deckhand.plan.PivotValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a pivot table is there whose grand totals are those of its source. */
final class Pivots {
  private final WorkbookSnapshot workbook;
  private final HasPivot check;

  private Pivots(WorkbookSnapshot workbook, HasPivot check) {
    this.workbook = workbook;
    this.check = check;
  }

  private record Judged(String anchor, List<String> lacks) {}

  static Verdict verdict(HasPivot check, Submission submission) {
    Pivots pivots = new Pivots(submission.after().workbook(), check);
    List<Judged> found = new ArrayList<>();
    for (Sheet sheet : Sheets.where(submission.after().workbookOutline(), check.sheet())) {
      for (Pivot pivot : sheet.pivots()) {
        String anchor = SheetRange.quote(sheet.name()) + "!" + pivot.range();
        found.add(new Judged(anchor, pivots.lacks(sheet, pivot)));
      }
    }
    String where = check.sheet() == null ? "in the workbook" : "on " + check.sheet();
    Optional<Judged> best =
        found.stream().min(Comparator.comparingInt(judged -> judged.lacks().size()));
    if (best.isEmpty()) {
      return Verdict.of(
          false, "There is no pivot table " + where, Stream.ofNullable(check.sheet()).toList());
    }
    List<String> lacks = best.get().lacks();
    return Verdict.of(
        lacks.isEmpty(),
        lacks.isEmpty()
            ? "The pivot table %s has the totals of its source".formatted(best.get().anchor())
            : "The closest pivot table %s %s".formatted(where, String.join(", and ", lacks)),
        List.of(best.get().anchor()));
  }

  private List<String> lacks(Sheet sheet, Pivot pivot) {
    List<String> lacks = new ArrayList<>();
    Optional<SheetRange> source = source(pivot.source());
    if (check.source() != null && !source(check.source()).equals(source)) {
      lacks.add("is made of %s, not %s".formatted(pivot.source(), check.source()));
    }
    fields(lacks, "rows", check.rows(), pivot.rows());
    if (check.columns() != null) {
      fields(lacks, "columns", check.columns(), pivot.columns());
    }
    List<String> wanted = check.values().stream().map(Pivots::words).toList();
    if (!plain(pivot.values()).containsAll(plain(wanted))) {
      lacks.add("has the values %s, not %s".formatted(pivot.values(), wanted));
    } else if (source.isEmpty()) {
      lacks.add("has a source that cannot be read: " + pivot.source());
    } else {
      totals(lacks, sheet, pivot, source.get());
    }
    return lacks;
  }

  private static void fields(
      List<String> lacks, String what, List<String> wanted, List<String> is) {
    if (!plain(wanted).equals(plain(is))) {
      lacks.add("has the %s %s, not %s".formatted(what, is, wanted));
    }
  }

  private static List<String> plain(List<String> names) {
    return names.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
  }

  private static String words(PivotValue value) {
    return subtotal(function(value)) + " of " + value.field();
  }

  private static PivotFunction function(PivotValue value) {
    return value.function() == null ? PivotFunction.SUM : value.function();
  }

  /** The name a pivot table part has for it (ECMA-376 part 1, 18.18.17). */
  private static String subtotal(PivotFunction function) {
    return switch (function) {
      case SUM -> "sum";
      case COUNT -> "count";
      case AVERAGE -> "average";
      case MAX -> "max";
      case MIN -> "min";
      case PRODUCT -> "product";
      case COUNT_NUMBERS -> "countNums";
      case STD_DEV -> "stdDev";
      case VAR -> "var";
    };
  }

  /** Header and records of a table, or a range; empty when there is no such thing. */
  private Optional<SheetRange> source(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    for (TableInfo table : workbook.tables()) {
      CellArea area = table.area();
      int last = area.lastRow() - table.totalsRows();
      CellArea records = new CellArea(area.firstRow(), area.firstColumn(), last, area.lastColumn());
      SheetRange range = new SheetRange(table.sheet(), records);
      if (table.name().equalsIgnoreCase(text.strip()) || isRange(text, range)) {
        return Optional.of(range);
      }
    }
    return read(text);
  }

  private static boolean isRange(String text, SheetRange range) {
    return read(text).filter(range::equals).isPresent();
  }

  private static Optional<SheetRange> read(String text) {
    try {
      return Optional.of(SheetRange.parse(text));
    } catch (IllegalArgumentException noRange) {
      return Optional.empty();
    }
  }

  private void totals(List<String> lacks, Sheet sheet, Pivot pivot, SheetRange source) {
    Optional<SheetSnapshot> cells = workbook.sheet(source.sheet());
    Optional<SheetSnapshot> shown = workbook.sheet(sheet.name());
    Optional<CellArea> area = Sheets.area(pivot.range());
    if (cells.isEmpty() || shown.isEmpty() || area.isEmpty()) {
      lacks.add("reads %s, which is not there".formatted(source));
      return;
    }
    List<Double> last = lastRow(shown.get(), area.get());
    for (PivotValue value : check.values()) {
      Optional<Double> total =
          PivotTotal.of(cells.get(), source.area(), value.field(), function(value));
      if (total.isEmpty()) {
        lacks.add("reads %s, which has no values of %s".formatted(source, value.field()));
      } else if (last.stream().noneMatch(shownTotal -> near(shownTotal, total.get()))) {
        lacks.add(
            "does not show the grand total %s of %s"
                .formatted(CellTexts.of(CellValue.of(total.get())), words(value)));
      }
    }
  }

  private static boolean near(double one, double other) {
    return Math.abs(one - other) <= 1e-6 + Math.abs(other) * 1e-9;
  }

  /** The numbers in the row of the grand totals. */
  private static List<Double> lastRow(SheetSnapshot sheet, CellArea area) {
    List<Double> numbers = new ArrayList<>();
    CellArea last =
        new CellArea(area.lastRow(), area.firstColumn(), area.lastRow(), area.lastColumn());
    sheet.eachValue(
        last,
        (row, column, value) -> {
          if (value instanceof CellValue.Number number) {
            numbers.add(number.value());
          }
        });
    return numbers;
  }
}
