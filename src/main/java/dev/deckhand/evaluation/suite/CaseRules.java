package dev.deckhand.evaluation.suite;

import com.fasterxml.jackson.core.JsonPointer;
import dev.deckhand.document.Host;
import dev.deckhand.document.SheetRange;
import dev.deckhand.evaluation.check.AnswerCheck;
import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.CheckNames;
import dev.deckhand.evaluation.check.DeckCheck;
import dev.deckhand.evaluation.check.OutcomeCheck;
import dev.deckhand.evaluation.check.WorkbookCheck;
import dev.deckhand.plan.ProposedValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must fit together within a case. */
final class CaseRules {
  private CaseRules() {}

  static void judge(SampleCase sample, Host host, Pieces pieces) {
    Solution solution = sample.solution();
    boolean golden = solution.plan() != null || solution.file() != null;
    for (int i = 0; i < sample.checks().size(); i++) {
      JsonPointer place = CaseReader.at("checks").appendIndex(i);
      Check check = sample.checks().get(i);
      if (!fits(check, host)) {
        pieces.problem(place, name(check) + " is not for this kind of document");
      }
      places(check)
          .forEach(
              text ->
                  range(text).ifPresent(why -> pieces.problem(place, name(check) + ": " + why)));
      if (check instanceof WorkbookCheck.GoldenRange && !golden) {
        pieces.problem(place, "goldenRange needs a solution with a plan or a file");
      }
    }
    boolean readable =
        sample.checks().stream().flatMap(CaseRules::places).noneMatch(CaseRules::bad);
    for (int i = 0; readable && i < sample.variants().size(); i++) {
      JsonPointer place = CaseReader.at("variants").appendIndex(i);
      problem(sample, sample.variants().get(i), host)
          .ifPresent(text -> pieces.problem(place, text));
    }
  }

  private static boolean fits(Check check, Host host) {
    return switch (check) {
      case WorkbookCheck _ -> host == Host.EXCEL;
      case DeckCheck _ -> host == Host.POWERPOINT;
      case AnswerCheck _, OutcomeCheck _ -> true;
    };
  }

  /** Why a variant says nothing about a case. */
  private static Optional<String> problem(SampleCase sample, Variant variant, Host host) {
    String name = Variants.name(variant.getClass());
    if (host != Host.EXCEL) {
      return Optional.of(name + " is for workbooks");
    }
    if (sample.solution().file() != null) {
      return Optional.of(name + " needs a solution with a plan, which is run anew; a file is not");
    }
    return switch (variant) {
      case Variant.ChangedNumbers(String range, long _) ->
          range(range).or(() -> fixed(sample, name, range));
      case Variant.ShuffledRows(String range, long _) ->
          range(range).or(() -> fixed(sample, name, range));
      case Variant.InjectedText(String cell, String _) ->
          range(cell)
              .or(
                  () ->
                      SheetRange.parse(cell).area().isSingleCell()
                          ? Optional.empty()
                          : Optional.of(cell + " is not a single cell"));
      case Variant.RenamedSheet(String sheet, String to) ->
          sheet.equalsIgnoreCase(to)
              ? Optional.of("The worksheet is called " + to + " already")
              : Optional.empty();
    };
  }

  private static boolean bad(String text) {
    return range(text).isPresent();
  }

  /** The cells and ranges a check names. */
  private static Stream<String> places(Check check) {
    return switch (check) {
      case WorkbookCheck.GoldenRange(var ranges, Boolean _) -> ranges.stream();
      case WorkbookCheck.CellValues(var cells, Double _) -> cells.keySet().stream();
      case WorkbookCheck.RecalculatesTo(var set, var then, Double _) ->
          Stream.concat(set.keySet().stream(), then.keySet().stream());
      case WorkbookCheck.Formulas(String range, var _) -> Stream.of(range);
      case WorkbookCheck.ConsistentFormulas(String range) -> Stream.of(range);
      case WorkbookCheck.HasTable(String range, var _) -> Stream.of(range);
      case WorkbookCheck.HasValidation(String range, String _) -> Stream.of(range);
      case WorkbookCheck.HasConditionalFormat(String range, String _) -> Stream.of(range);
      case WorkbookCheck.HasFormat(String range, var _) -> Stream.of(range);
      case WorkbookCheck.RowsReconcile reconcile -> Stream.of(reconcile.range());
      case WorkbookCheck.NoNewErrors _,
          WorkbookCheck.OnlyChanged _,
          WorkbookCheck.HasSheet _,
          WorkbookCheck.HasChart _,
          WorkbookCheck.HasPivot _,
          WorkbookCheck.Frozen _ ->
          Stream.empty();
      case DeckCheck _, AnswerCheck _, OutcomeCheck _ -> Stream.empty();
    };
  }

  private static Optional<String> range(String text) {
    try {
      SheetRange.parse(text);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage() + "");
    }
  }

  /** Values written into a case are wrong once its cells hold others. */
  private static Optional<String> fixed(SampleCase sample, String variant, String range) {
    if (sample.solution().plan() == null) {
      return Optional.of(variant + " needs a solution with a plan, since answers are fixed texts");
    }
    SheetRange changed = SheetRange.parse(range);
    List<String> constants =
        sample.checks().stream()
            .filter(check -> fixed(check, changed))
            .map(CaseRules::name)
            .toList();
    return constants.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s changes what %s expects; use goldenRange, which follows the solution's plan"
                .formatted(variant, String.join(" and ", constants)));
  }

  private static boolean fixed(Check check, SheetRange changed) {
    return switch (check) {
      case WorkbookCheck.CellValues(var cells, Double _) ->
          cells.entrySet().stream()
              .anyMatch(e -> fixed(SheetRange.parse(e.getKey()), e.getValue(), changed));
      case WorkbookCheck.RecalculatesTo _, AnswerCheck.SaysNumber _ -> true;
      case WorkbookCheck _, DeckCheck _, AnswerCheck _, OutcomeCheck _ -> false;
    };
  }

  /** Texts beside the changed cells, such as a new column's header, stay what they are. */
  private static boolean fixed(SheetRange cell, ProposedValue value, SheetRange changed) {
    boolean inside =
        cell.sheet().equalsIgnoreCase(changed.sheet()) && changed.area().covers(cell.area());
    return inside || !(value instanceof ProposedValue.Text);
  }

  private static String name(Check check) {
    return CheckNames.of(check.getClass());
  }
}
