package dev.deckhand.guard;

import dev.deckhand.document.Arrival;
import dev.deckhand.document.FitChange;
import dev.deckhand.document.Safeguards;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.ChangeReport.NotEvaluated;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Scope;
import dev.deckhand.plan.Violation;
import dev.deckhand.testing.SheetOfText;
import java.util.List;

/** Edits as result guards see them: a workbook before and one after. */
final class Edits {
  private static final ChangeReport REPORT = report(List.of(), false);

  private Edits() {}

  static ChangeReport report(List<NotEvaluated> notEvaluated, boolean truncated) {
    return new ChangeReport(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        notEvaluated,
        new ChangeReport.Counts(0, 0, 0, 0, List.of()),
        truncated);
  }

  static WorkbookSnapshot book(SheetOfText... sheets) {
    return new WorkbookSnapshot(List.of(sheets), List.of(), List.of(), false);
  }

  static ProvenEdit proven(
      WorkbookSnapshot before,
      WorkbookSnapshot after,
      Scope scope,
      List<Violation> announced,
      BoundOperation... operations) {
    BoundPlan plan = new BoundPlan(new EditPlan("", List.of()), List.of(operations));
    return new ProvenEdit(
        new PlannedEdit(plan, before, Safeguards.NONE, scope),
        after,
        REPORT,
        List.of(),
        List.of(),
        announced);
  }

  /** The same with what arrived. */
  static ProvenEdit with(ProvenEdit edit, Arrival... arrivals) {
    return new ProvenEdit(
        edit.planned(),
        edit.after(),
        edit.report(),
        List.of(arrivals),
        edit.fits(),
        edit.announced());
  }

  /** The same with another report. */
  static ProvenEdit with(ProvenEdit edit, ChangeReport report) {
    return new ProvenEdit(
        edit.planned(), edit.after(), report, edit.arrivals(), edit.fits(), edit.announced());
  }

  /** The same with how slides fit. */
  static ProvenEdit with(ProvenEdit edit, List<FitChange> fits) {
    return new ProvenEdit(
        edit.planned(), edit.after(), edit.report(), edit.arrivals(), fits, edit.announced());
  }
}
