package dev.deckhand.assist;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.guard.Guard;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Proves a plan on a copy: binds it, lets the guards judge it, and runs it. */
public final class Prover {
  private final DocumentEngine engine;
  private final List<Guard> guards;

  public Prover(DocumentEngine engine, List<Guard> guards) {
    this.engine = engine;
    this.guards = List.copyOf(guards);
  }

  /** Binds, judges and runs a plan on a copy of the file. */
  public Proof prove(OfficeFile file, EditPlan plan) {
    return switch (engine.bind(file, plan)) {
      case Binding.Refused refused -> new Proof.Refused(refused.violations());
      case Binding.Bound bound -> {
        List<Violation> violations = new ArrayList<>(bound.violations());
        guards.forEach(guard -> violations.addAll(guard.judge(bound.plan())));
        violations.sort(Comparator.comparing(Violation::severity));
        yield violations.stream().anyMatch(Violation::isError)
            ? new Proof.Refused(violations)
            : new Proof.Proven(engine.edit(file, bound.plan()), violations);
      }
    };
  }
}
