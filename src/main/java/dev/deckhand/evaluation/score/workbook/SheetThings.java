package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.document.WorkbookOutline.Sheet;
import dev.deckhand.evaluation.check.WorkbookCheck.Frozen;
import dev.deckhand.evaluation.check.WorkbookCheck.HasSheet;
import dev.deckhand.evaluation.check.WorkbookCheck.HasTable;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a worksheet, a table or frozen panes are there. */
final class SheetThings {
  private SheetThings() {}

  static Verdict verdict(HasSheet check, Submission submission) {
    WorkbookOutline workbook = submission.after().workbookOutline();
    boolean there = Sheets.named(workbook, check.sheet()).isPresent();
    String names =
        workbook.sheets().stream().limit(20).map(Sheet::name).collect(Collectors.joining(", "));
    return Verdict.of(
        there,
        there
            ? "There is a worksheet " + check.sheet()
            : "There is no worksheet %s, only %s".formatted(check.sheet(), names),
        List.of(check.sheet()));
  }

  static Verdict verdict(HasTable check, Submission submission) {
    SheetRange range = SheetRange.parse(check.range());
    List<TableInfo> here =
        submission.after().workbook().tables().stream()
            .filter(table -> table.sheet().equalsIgnoreCase(range.sheet()))
            .toList();
    Optional<TableInfo> table =
        here.stream().filter(t -> t.area().equals(range.area())).findFirst();
    if (table.isEmpty()) {
      String others =
          here.stream()
              .limit(5)
              .map(t -> t.name() + " on " + t.area())
              .collect(Collectors.joining(", "));
      String there = others.isEmpty() ? "no table" : others;
      return Verdict.of(
          false,
          "No table covers %s; the worksheet has %s".formatted(range, there),
          List.of(check.range()));
    }
    List<String> columns = table.get().columns();
    boolean named = check.columns() == null || stripped(check.columns()).equals(stripped(columns));
    return Verdict.of(
        named,
        "The table %s covers %s, with the columns %s"
            .formatted(table.get().name(), range, String.join(", ", columns)),
        List.of(check.range()));
  }

  private static List<String> stripped(List<String> texts) {
    return texts.stream().map(String::strip).toList();
  }

  static Verdict verdict(Frozen check, Submission submission) {
    Optional<Sheet> sheet = Sheets.named(submission.after().workbookOutline(), check.sheet());
    if (sheet.isEmpty()) {
      return Verdict.of(false, "There is no worksheet " + check.sheet(), List.of(check.sheet()));
    }
    String first = sheet.get().frozenPanes();
    CellAddress free = first == null ? new CellAddress(0, 0) : CellAddress.parse(first);
    boolean holds = means(check.rows(), free.row()) && means(check.columns(), free.column());
    return Verdict.of(
        holds,
        "%s keeps %d rows and %d columns in sight"
            .formatted(check.sheet(), free.row(), free.column()),
        List.of(check.sheet()));
  }

  private static boolean means(@Nullable Integer wanted, int is) {
    return wanted == null || wanted == is;
  }
}
