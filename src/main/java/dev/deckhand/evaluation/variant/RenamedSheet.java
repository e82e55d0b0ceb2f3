package dev.deckhand.evaluation.variant;

import dev.deckhand.assist.Selection;
import dev.deckhand.document.Host;
import dev.deckhand.document.SheetRange;
import dev.deckhand.evaluation.suite.CaseJson;
import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.evaluation.suite.Solution;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.PlanJson;
import dev.deckhand.plan.Violation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A case whose document has a worksheet under another name: everything that names it follows. */
final class RenamedSheet {
  private final String from;
  private final String to;
  private final SheetNames names;

  private RenamedSheet(String from, String to) {
    this.from = from;
    this.to = to;
    this.names = new SheetNames(from, to);
  }

  static SampleCase follow(SampleCase sample, String from, String to) {
    return new RenamedSheet(from, to).follow(sample);
  }

  private SampleCase follow(SampleCase sample) {
    return new SampleCase(
        sample.suite(),
        sample.id(),
        sample.feature(),
        sample.files(),
        prose(sample.instruction()),
        selection(sample.selection()),
        sample.scope().stream().map(names::place).toList(),
        sample.consents(),
        sample.tags(),
        sample.difficulty(),
        sample.checks().stream()
            .map(check -> CaseJson.check(names.follow(CaseJson.json(check))))
            .toList(),
        solution(sample.solution()),
        sample.variants());
  }

  /** The name where it stands as a word of its own, and in front of cells. */
  private String prose(String text) {
    Pattern word =
        Pattern.compile("(?<![\\p{L}\\d_'])" + Pattern.quote(from) + "(?![\\p{L}\\d_'!])");
    return word.matcher(names.references(text)).replaceAll(Matcher.quoteReplacement(to));
  }

  private @Nullable Selection selection(@Nullable Selection selection) {
    return switch (selection) {
      case Selection.Cells(SheetRange range) when range.sheet().equalsIgnoreCase(from) ->
          new Selection.Cells(new SheetRange(to, range.area()));
      case null, default -> selection;
    };
  }

  private Solution solution(Solution solution) {
    return new Solution(
        plan(solution.plan()),
        solution.file(),
        solution.answer() == null ? null : prose(solution.answer()),
        solution.citations().stream()
            .map(cited -> new Solution.Cited(names.place(cited.anchor()), cited.text()))
            .toList(),
        solution.refused());
  }

  private @Nullable EditPlan plan(@Nullable EditPlan plan) {
    if (plan == null) {
      return null;
    }
    return switch (PlanJson.read(Host.EXCEL, names.follow(PlanJson.write(plan)))) {
      case PlanJson.Reading.Read read -> read.plan();
      case PlanJson.Reading.Unreadable(List<Violation> violations) ->
          throw new IllegalStateException(
              violations.stream().map(Violation::message).collect(Collectors.joining("; ")));
    };
  }
}
