package dev.deckhand.guard;

import dev.deckhand.analysis.FormulaReach;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.BoundNoteOperation;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.Violation;
import java.util.ArrayList;
import java.util.List;

/** Nothing a plan writes may reach outside the file unless the user agrees to the literal text. */
final class EgressGuard implements Guard {
  private static final int SHOWN = 300;

  @Override
  public List<Violation> judge(BoundPlan plan, WorkbookSnapshot before) {
    FormulaReach reach = new FormulaReach(before.names());
    List<Violation> violations = new ArrayList<>();
    for (BoundOperation operation : plan.operations()) {
      for (String formula : PlanFormulas.of(operation, before)) {
        List<String> outside = reach.outside(formula);
        if (!outside.isEmpty()) {
          violations.add(violation(operation, formula, outside));
        }
      }
      if (operation instanceof BoundNoteOperation.SetHyperlink o
          && o.link() instanceof BoundNoteOperation.Link.Address address) {
        violations.add(link(address.url(), operation.id()));
      }
    }
    return violations;
  }

  private static Violation link(String url, String operation) {
    return Violation.consent(
        "egress",
        "The link %s leads outside the workbook; agree only if you want that".formatted(url),
        url,
        operation);
  }

  private static Violation violation(
      BoundOperation operation, String formula, List<String> outside) {
    String text = "=" + formula;
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return Violation.consent(
        "egress",
        "%s reaches outside the workbook (%s); agree only if you want that"
            .formatted(shown, String.join(", ", outside)),
        text,
        operation.id());
  }
}
