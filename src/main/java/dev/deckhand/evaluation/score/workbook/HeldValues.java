package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.evaluation.check.WorkbookCheck.CellValues;
import dev.deckhand.evaluation.check.WorkbookCheck.RecalculatesTo;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Tally;
import dev.deckhand.evaluation.verdict.Verdict;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.CellOperation.WriteCells;
import dev.deckhand.plan.ChangeReport.NotEvaluated;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.ProposedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether cells hold values: as they are, or after inputs have changed. */
final class HeldValues {
  private HeldValues() {}

  static Verdict verdict(CellValues check, Submission submission) {
    Tally tally = new Tally();
    WantedValue.count(
        check.cells(), check.tolerance(), submission.after().workbook(), Set.of(), tally);
    return tally.share("cells hold what they should");
  }

  static Verdict verdict(RecalculatesTo check, Submission submission, DocumentEngine engine) {
    OfficeFile file = submission.after().file();
    return switch (engine.bind(file, plan(check.set()))) {
      case Binding.Refused refused ->
          Verdict.of(
              false,
              "The inputs cannot be changed: " + refused.violations().getFirst().message(),
              List.copyOf(new TreeMap<>(check.set()).keySet()));
      case Binding.Bound bound -> follow(check, engine, engine.edit(file, bound.plan()));
    };
  }

  private static EditPlan plan(Map<String, ProposedValue> set) {
    List<Operation> operations = new ArrayList<>();
    new TreeMap<>(set)
        .forEach(
            (cell, value) -> {
              String id = String.valueOf(operations.size() + 1);
              operations.add(new WriteCells(id, cell, List.of(List.of(value))));
            });
    return new EditPlan("Changes inputs", operations);
  }

  private static Verdict follow(
      RecalculatesTo check, DocumentEngine engine, DocumentEngine.Edited edited) {
    Set<String> unknown =
        edited.report().notEvaluated().stream()
            .map(NotEvaluated::anchor)
            .collect(Collectors.toSet());
    Tally tally = new Tally();
    WantedValue.count(
        check.then(), check.tolerance(), engine.workbook(edited.file()), unknown, tally);
    return tally.share("results follow when inputs change");
  }
}
