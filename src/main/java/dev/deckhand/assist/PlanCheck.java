package dev.deckhand.assist;

import dev.deckhand.guard.FitGuard;
import dev.deckhand.guard.FormulaQualityGuard;
import dev.deckhand.guard.NumbersGuard;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Violation;
import java.util.ArrayList;
import java.util.List;

/** Judges the plan of a chat model's reply before the user sees it. */
record PlanCheck(Prover prover) {
  Attempt judged(Task task, Answer answer, EditPlan plan) {
    List<Violation> errors = new ArrayList<>(FeatureScope.violations(task.feature(), plan));
    List<Violation> misfits = new ArrayList<>();
    if (errors.isEmpty() && !plan.isEmpty()) {
      List<Violation> all =
          prover
              .prove(task.document().file(), plan, task.scope(), task.feature().guards())
              .violations();
      all.stream().filter(Violation::isError).forEach(errors::add);
      all.stream().filter(PlanCheck::isToMend).forEach(misfits::add);
    }
    return new Attempt(answer, plan, errors, misfits);
  }

  private static boolean isToMend(Violation violation) {
    return FitGuard.found(violation)
        || NumbersGuard.found(violation)
        || FormulaQualityGuard.found(violation);
  }
}
