package dev.deckhand.assist;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.guard.Guards;
import dev.deckhand.guard.ProvenEdit;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.DocumentEngine.Edited;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Violation;
import java.util.ArrayList;
import java.util.Comparator;
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

  /** Binds, judges and runs a plan on a copy of the file. */
  public Proof prove(OfficeFile file, EditPlan plan) {
    return switch (engine.bind(file, plan)) {
      case Binding.Refused refused -> new Proof.Refused(refused.violations());
      case Binding.Bound bound -> prove(file, bound);
    };
  }

  private Proof prove(OfficeFile file, Binding.Bound bound) {
    WorkbookSnapshot before = workbook(file);
    List<Violation> violations = new ArrayList<>(bound.violations());
    guards.plan().forEach(guard -> violations.addAll(guard.judge(bound.plan(), before)));
    if (violations.stream().anyMatch(Violation::isError)) {
      return new Proof.Refused(sorted(violations));
    }
    Edited edited = engine.edit(file, bound.plan());
    ProvenEdit result =
        new ProvenEdit(
            before,
            workbook(edited.file()),
            edited.report(),
            engine.arrivals(file, edited.file()),
            violations);
    guards.result().forEach(guard -> violations.addAll(guard.judge(result)));
    return violations.stream().anyMatch(Violation::isError)
        ? new Proof.Refused(sorted(violations))
        : new Proof.Proven(edited, sorted(violations));
  }

  private static List<Violation> sorted(List<Violation> violations) {
    return violations.stream().sorted(Comparator.comparing(Violation::severity)).toList();
  }

  private WorkbookSnapshot workbook(OfficeFile file) {
    return switch (file.format().host()) {
      case EXCEL -> engine.workbook(file);
      case POWERPOINT -> WorkbookSnapshot.NOTHING;
    };
  }
}
