package dev.deckhand.guard;

import dev.deckhand.analysis.FormulaReach;
import dev.deckhand.document.Invisible;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.BoundArrangeOperation;
import dev.deckhand.plan.BoundCellOperation;
import dev.deckhand.plan.BoundLineOperation;
import dev.deckhand.plan.BoundNoteOperation;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.BoundSheetOperation;
import dev.deckhand.plan.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Nothing a plan writes may reach outside the file unless the user agrees to the literal text. */
final class EgressGuard implements Guard {
  /** Formulas of one operation that are asked for one by one; more are asked for together. */
  static final int SINGLE = 20;

  private static final int SHOWN = 300;

  @Override
  public List<Violation> judge(PlannedEdit edit) {
    WorkbookSnapshot before = edit.before();
    FormulaReach reach = FormulaReach.of(before);
    List<Violation> violations = new ArrayList<>();
    Set<String> earlier = new LinkedHashSet<>();
    boolean inPlace = true;
    for (BoundOperation operation : edit.plan().operations()) {
      Set<String> formulas = PlanFormulas.of(operation, before, earlier, inPlace);
      earlier.addAll(formulas);
      inPlace &= keepsPlaces(operation);
      violations.addAll(exits(operation, formulas, reach));
      if (operation instanceof BoundNoteOperation.SetHyperlink o
          && o.link() instanceof BoundNoteOperation.Link.Address address) {
        violations.add(link(address.url(), operation.id()));
      }
    }
    return violations;
  }

  /** Whether cells stay where they are, under the worksheet name they are known by. */
  private static boolean keepsPlaces(BoundOperation operation) {
    return !(operation instanceof BoundLineOperation
        || operation instanceof BoundArrangeOperation
        || operation instanceof BoundSheetOperation
        || operation instanceof BoundCellOperation.MoveRange);
  }

  private static List<Violation> exits(
      BoundOperation operation, Set<String> formulas, FormulaReach reach) {
    List<Violation> single = new ArrayList<>();
    Set<String> exits = new TreeSet<>();
    Set<String> hosts = new LinkedHashSet<>();
    for (String formula : formulas) {
      List<String> outside = reach.outside(formula);
      if (!outside.isEmpty()) {
        exits.addAll(outside);
        hosts.addAll(Hosts.in(formula));
        single.add(formula(operation, formula, outside));
      }
    }
    return single.size() <= SINGLE
        ? single
        : List.of(together(operation, single.size(), exits, hosts));
  }

  private static Violation formula(BoundOperation operation, String formula, List<String> outside) {
    String text = "=" + formula;
    return Violation.consent(
        "egress",
        "%s reaches outside the workbook (%s)%s; agree only if you want that"
            .formatted(shown(text), String.join(", ", outside), to(Hosts.in(formula))),
        Invisible.show(text),
        operation.id());
  }

  private static Violation together(
      BoundOperation operation, int count, Set<String> exits, Set<String> hosts) {
    String anchor =
        "%d formulas of operation %s: %s"
            .formatted(count, operation.id(), String.join(", ", exits));
    return Violation.consent(
        "egress",
        "%s reach outside the workbook%s; agree only if you want that".formatted(anchor, to(hosts)),
        Invisible.show(anchor),
        operation.id());
  }

  private static Violation link(String url, String operation) {
    return Violation.consent(
        "egress",
        "The link %s leads outside the workbook%s; agree only if you want that"
            .formatted(shown(url), to(Hosts.in(url))),
        Invisible.show(url),
        operation);
  }

  private static String to(Collection<String> hosts) {
    return hosts.isEmpty() ? "" : ", to " + String.join(", ", hosts);
  }

  private static String shown(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
