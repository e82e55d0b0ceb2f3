package dev.deckhand.guard;

import dev.deckhand.analysis.FormulaReach;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.BoundArrangeOperation;
import dev.deckhand.plan.BoundCellOperation;
import dev.deckhand.plan.BoundLineOperation;
import dev.deckhand.plan.BoundNoteOperation;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.BoundSheetOperation;
import dev.deckhand.plan.Violation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Nothing a plan writes may reach outside the file unless the user agrees to the literal text. */
final class EgressGuard implements Guard {
  private static final int SHOWN = 300;

  @Override
  public List<Violation> judge(BoundPlan plan, WorkbookSnapshot before) {
    FormulaReach reach = new FormulaReach(before.names());
    List<Violation> violations = new ArrayList<>();
    Set<String> earlier = new LinkedHashSet<>();
    boolean inPlace = true;
    for (BoundOperation operation : plan.operations()) {
      Set<String> formulas = PlanFormulas.of(operation, before, earlier, inPlace);
      earlier.addAll(formulas);
      inPlace &= keepsPlaces(operation);
      for (String formula : formulas) {
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

  /** Whether cells stay where they are, under the worksheet name they are known by. */
  private static boolean keepsPlaces(BoundOperation operation) {
    return !(operation instanceof BoundLineOperation
        || operation instanceof BoundArrangeOperation
        || operation instanceof BoundSheetOperation
        || operation instanceof BoundCellOperation.MoveRange);
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
