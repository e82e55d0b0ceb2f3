package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetDetails.ConditionalFormat;
import dev.deckhand.document.SheetDetails.Validation;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookOutline.Sheet;
import dev.deckhand.evaluation.check.WorkbookCheck.HasConditionalFormat;
import dev.deckhand.evaluation.check.WorkbookCheck.HasValidation;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether every cell of a range has a data validation, or a conditional format. */
final class RuledCells {
  /** What the format calls kinds of rules that plans and people name otherwise. */
  private static final Map<String, Set<String>> OTHER_NAMES =
      Map.of(
          "wholenumber", Set.of("whole"),
          "text", Set.of("containstext", "notcontainstext", "beginswith", "endswith"),
          "top", Set.of("top10"),
          "average", Set.of("aboveaverage"),
          "duplicate", Set.of("duplicatevalues"),
          "unique", Set.of("uniquevalues"));

  private RuledCells() {}

  private record Rule(String type, String ranges) {}

  static Verdict verdict(HasValidation check, Submission submission) {
    return verdict(check.range(), check.type(), "data validation", submission);
  }

  static Verdict verdict(HasConditionalFormat check, Submission submission) {
    return verdict(check.range(), check.type(), "conditional format", submission);
  }

  private static Verdict verdict(
      String text, @Nullable String type, String kind, Submission submission) {
    SheetRange range = SheetRange.parse(text);
    String wanted = type == null ? kind : type + " " + kind;
    Optional<Sheet> sheet = Sheets.named(submission.after().workbookOutline(), range.sheet());
    if (sheet.isEmpty()) {
      return Verdict.of(false, "There is no worksheet " + range.sheet(), List.of(text));
    }
    List<CellArea> covered = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (Rule rule : rules(sheet.get(), kind)) {
      if (means(type, rule.type())) {
        covered.addAll(Sheets.areas(rule.ranges()));
      }
      found.add(rule.type() + " on " + rule.ranges());
    }
    boolean holds = Sheets.cover(covered, range.area());
    String there = found.isEmpty() ? "none" : String.join("; ", found.stream().limit(5).toList());
    return Verdict.of(
        holds,
        holds
            ? "%s has a %s".formatted(range, wanted)
            : "Not every cell of %s has a %s; the worksheet has: %s"
                .formatted(range, wanted, there),
        List.of(text));
  }

  private static List<Rule> rules(Sheet sheet, String kind) {
    return kind.equals("data validation")
        ? sheet.details().validations().stream().map(RuledCells::rule).toList()
        : sheet.details().conditionalFormats().stream().map(RuledCells::rule).toList();
  }

  private static Rule rule(Validation validation) {
    return new Rule(validation.type(), validation.ranges());
  }

  private static Rule rule(ConditionalFormat format) {
    return new Rule(format.type(), format.ranges());
  }

  private static boolean means(@Nullable String wanted, String type) {
    if (wanted == null) {
      return true;
    }
    String name = wanted.toLowerCase(Locale.ROOT);
    String is = type.toLowerCase(Locale.ROOT);
    return is.equals(name) || OTHER_NAMES.getOrDefault(name, Set.of()).contains(is);
  }
}
