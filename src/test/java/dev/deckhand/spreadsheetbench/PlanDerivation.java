package dev.deckhand.spreadsheetbench;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.OperationVerbs;
import dev.deckhand.plan.Violation;
import dev.deckhand.spreadsheetbench.LineDifference.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Derives the plan that makes one workbook of another. Kinds of difference are taken one after the
 * other, each from the workbook as the plan so far leaves it. What an operation cannot do yet falls
 * to the kinds behind it; at last contents are written cell by cell.
 */
final class PlanDerivation {
  private static final List<Difference> KINDS =
      List.of(
          new SheetDifference(),
          new LineDifference(Axis.ROWS),
          new LineDifference(Axis.COLUMNS),
          new OrderDifference(),
          new MergeDifference(),
          new ContentDifference(),
          new FormulaDifference(),
          new LookDifference(),
          new SizeDifference(),
          new ConditionalDifference(),
          new ValidationDifference(),
          new NameDifference(),
          new CommentDifference(),
          new FilterDifference());

  private final DocumentEngine engine;
  private final WorkbookSide golden;
  private final OfficeFile base;
  private final List<Operation> operations = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private final AtomicInteger ids = new AtomicInteger();
  private WorkbookSide now;

  private PlanDerivation(DocumentEngine engine, byte[] init, byte[] golden) {
    this.engine = engine;
    this.golden = WorkbookSide.of(engine, golden);
    this.now = WorkbookSide.of(engine, init);
    this.base = now.file();
  }

  /**
   * A plan and what it leaves.
   *
   * @param refused operations that would have fitted but were refused, with the reason
   * @param left cells whose contents still differ when it has run
   * @param looks cells that still look otherwise
   */
  record Derived(EditPlan plan, List<String> refused, int left, int looks) {}

  static Derived derive(DocumentEngine engine, byte[] init, byte[] golden) {
    PlanDerivation derivation = new PlanDerivation(engine, init, golden);
    KINDS.forEach(derivation::take);
    return new Derived(
        derivation.plan(derivation.operations),
        derivation.refused,
        CellDistance.between(derivation.now, derivation.golden),
        LookDifference.between(derivation.now, derivation.golden));
  }

  /** All groups of a kind at once where nothing stands against any; else one by one. */
  private void take(Difference kind) {
    var groups = kind.proposals(now, golden, () -> "" + ids.incrementAndGet());
    if (groups.isEmpty()) {
      return;
    }
    List<Operation> all = groups.stream().flatMap(List::stream).toList();
    int known = refused.size();
    WorkbookSide together = kind.areIndependent() ? edited(all) : null;
    if (together != null) {
      operations.addAll(all);
      now = together;
      return;
    }
    refused.subList(known, refused.size()).clear();
    for (List<Operation> group : groups) {
      WorkbookSide after = edited(group);
      if (after != null && kind.isWorthwhile(now, after, golden)) {
        operations.addAll(group);
        now = after;
      }
    }
  }

  private @Nullable WorkbookSide edited(List<Operation> group) {
    EditPlan longer = plan(Stream.concat(operations.stream(), group.stream()).toList());
    try {
      return switch (engine.bind(base, longer)) {
        case Binding.Bound bound -> WorkbookSide.of(engine, engine.edit(base, bound.plan()).file());
        case Binding.Refused no -> {
          no.violations().stream().filter(Violation::isError).forEach(v -> refuse(group, v));
          yield null;
        }
      };
    } catch (DocumentProblem problem) {
      refused.add(group + ": " + problem.getMessage());
      return null;
    }
  }

  private void refuse(List<Operation> group, Violation violation) {
    String verb = OperationVerbs.verb(group.getFirst().getClass());
    refused.add(verb + ": " + violation.code() + ", " + violation.message());
  }

  private EditPlan plan(List<Operation> steps) {
    return new EditPlan("Makes the golden workbook", steps);
  }
}
