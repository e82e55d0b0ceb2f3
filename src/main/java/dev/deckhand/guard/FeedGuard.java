package dev.deckhand.guard;

import dev.deckhand.analysis.FormulaReach;
import dev.deckhand.plan.ChangeReport.NotEvaluated;
import dev.deckhand.plan.Violation;
import java.util.List;

/** Formulas that were there before and reach outside may carry out what a plan now feeds them. */
final class FeedGuard implements ResultGuard {

  @Override
  public List<Violation> judge(ProvenEdit edit) {
    FormulaReach reach = new FormulaReach(edit.after().names());
    return edit.report().notEvaluated().stream()
        .filter(cell -> !reach.outside(cell.formula()).isEmpty())
        .filter(cell -> edit.announced().stream().noneMatch(v -> isAbout(v, cell)))
        .map(FeedGuard::violation)
        .toList();
  }

  private static boolean isAbout(Violation violation, NotEvaluated cell) {
    return violation.code().equals("egress") && ("=" + cell.formula()).equals(violation.anchor());
  }

  private static Violation violation(NotEvaluated cell) {
    String formula = "=" + cell.formula();
    return new Violation(
        "egress",
        "%s (%s) reaches outside the workbook and reads what this plan changes; agree only if it may"
            .formatted(cell.anchor(), formula),
        cell.anchor(),
        null,
        Violation.Severity.CONSENT,
        "egress:" + cell.anchor());
  }
}
