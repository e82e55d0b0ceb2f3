package dev.deckhand.assist;

import dev.deckhand.document.Arrival;
import dev.deckhand.document.FitChange;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.guard.Guards;
import dev.deckhand.guard.PlannedEdit;
import dev.deckhand.guard.ProvenEdit;
import dev.deckhand.guard.ResultGuard;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.DocumentEngine.Edited;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.RiskOrder;
import dev.deckhand.plan.Scope;
import dev.deckhand.plan.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves a plan on a copy: binds it, lets the guards judge it, runs it, and lets the guards judge
 * what came out.
 */
public final class Prover {
  private final DocumentEngine engine;
  private final Guards guards;

  public Prover(DocumentEngine engine, Guards guards) {
    this.engine = engine;
    this.guards = guards;
  }

  /** Binds, judges and runs a plan that may change all of the file. */
  public Proof prove(OfficeFile file, EditPlan plan) {
    return prove(file, plan, Scope.EVERYWHERE);
  }

  /**
   * Binds, judges and runs a plan on a copy of the file.
   *
   * @param scope what the user lets the plan change
   */
  public Proof prove(OfficeFile file, EditPlan plan, Scope scope) {
    return prove(file, plan, scope, List.of());
  }

  /**
   * Binds, judges and runs a plan on a copy of the file.
   *
   * @param own rules for this plan alone, which judge its result beside all others
   */
  Proof prove(OfficeFile file, EditPlan plan, Scope scope, List<ResultGuard> own) {
    return switch (engine.bind(file, plan)) {
      case Binding.Refused refused -> new Proof.Refused(refused.violations());
      case Binding.Bound bound -> prove(file, bound, scope, own);
    };
  }

  private Proof prove(OfficeFile file, Binding.Bound bound, Scope scope, List<ResultGuard> own) {
    PlannedEdit planned =
        new PlannedEdit(bound.plan(), workbook(file), engine.safeguards(file), scope);
    List<Violation> violations = new ArrayList<>(bound.violations());
    guards.plan().forEach(guard -> violations.addAll(guard.judge(planned)));
    if (violations.stream().anyMatch(Violation::isError)) {
      return new Proof.Refused(RiskOrder.of(violations));
    }
    Edited edited = engine.edit(file, bound.plan());
    WorkbookSnapshot after = workbook(edited.file());
    List<Arrival> arrivals = engine.arrivals(file, edited.file());
    List<FitChange> fits = engine.fitChanges(file, edited.file());
    List<ResultGuard> all = new ArrayList<>(guards.result());
    all.addAll(own);
    for (ResultGuard guard : all) {
      violations.addAll(
          guard.judge(new ProvenEdit(planned, after, edited.report(), arrivals, fits, violations)));
    }
    return violations.stream().anyMatch(Violation::isError)
        ? new Proof.Refused(RiskOrder.of(violations))
        : new Proof.Proven(edited, RiskOrder.of(violations));
  }

  private WorkbookSnapshot workbook(OfficeFile file) {
    return switch (file.format().host()) {
      case EXCEL -> engine.workbook(file);
      case POWERPOINT -> WorkbookSnapshot.NOTHING;
    };
  }
}
