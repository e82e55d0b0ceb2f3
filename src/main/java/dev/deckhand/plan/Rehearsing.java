package dev.deckhand.plan;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.SheetRange;
import java.util.ArrayList;
import java.util.List;

/** Keeps the worksheets known while binding in step with what the operations so far do. */
final class Rehearsing {
  private static final int EXAMPLES = 5;

  private final BinderContext context;
  private final Rehearsal rehearsal;
  private final List<BoundWorkbookOperation> waiting = new ArrayList<>();

  Rehearsing(BinderContext context, Rehearsal rehearsal) {
    this.context = context;
    this.rehearsal = rehearsal;
  }

  /** Takes an operation that was bound; one that moves or removes things is run at once. */
  void ran(BoundWorkbookOperation operation, Operation proposed) {
    waiting.add(operation);
    if (!movesThings(operation)) {
      return;
    }
    if (operation instanceof BoundObjectOperation.AddPivot pivot) {
      pivot(pivot, proposed);
      return;
    }
    Rehearsal.Outcome outcome = rehearsal.run(waiting);
    waiting.clear();
    if (operation instanceof BoundLineOperation line) {
      context.sheets().shift(line.shift());
    }
    context.sheets().renew(outcome.workbook());
    if (operation instanceof BoundLineOperation.InsertLines insert) {
      context.sheets().own(insert.lines());
    }
    losses(outcome.losses(), operation, proposed);
    outcome.remarks().forEach(context.findings()::remark);
  }

  /** Runs what has been bound so far, for an operation that is bound by what cells hold. */
  void catchUp() {
    if (!waiting.isEmpty()) {
      Rehearsal.Outcome outcome = rehearsal.run(waiting);
      waiting.clear();
      context.sheets().renew(outcome.workbook());
    }
  }

  /** What a pivot table fills is known once it is there. */
  private void pivot(BoundObjectOperation.AddPivot pivot, Operation proposed) {
    try {
      Rehearsal.Outcome outcome = rehearsal.run(waiting);
      new PivotReach(context).check(pivot, proposed, outcome.workbook());
      context.sheets().renew(outcome.workbook());
    } catch (DocumentProblem problem) {
      context
          .findings()
          .error(
              "bad-pivot",
              problem.getMessage() + ". " + problem.nextStep(),
              SheetRange.of(pivot.sheet(), pivot.target()).toString(),
              proposed);
    }
    waiting.clear();
  }

  private void losses(
      List<Rehearsal.Loss> losses, BoundWorkbookOperation operation, Operation proposed) {
    if (losses.isEmpty()) {
      return;
    }
    String examples =
        String.join(
            ", ",
            losses.stream()
                .limit(EXAMPLES)
                .map(loss -> loss.place() + " (" + loss.reference() + ")")
                .toList());
    String more = losses.size() > EXAMPLES ? " …" : "";
    String count = losses.size() == 1 ? "1 reference" : losses.size() + " references";
    context
        .findings()
        .consent(
            "breaks-references",
            "It breaks %s: %s%s".formatted(count, examples, more),
            OperationVerbs.verb(proposed.getClass()) + " " + operation.id(),
            proposed);
  }

  /** Whether later operations find cells, worksheets, tables or names elsewhere than before. */
  private static boolean movesThings(BoundWorkbookOperation operation) {
    return switch (operation) {
      case BoundCellOperation.WriteCells o -> false;
      case BoundCellOperation.FillFormula o -> false;
      case BoundCellOperation.ClearCells o -> false;
      case BoundCellOperation.CopyRange o -> true;
      case BoundCellOperation.MoveRange o -> true;
      case BoundCellOperation.ReplaceText o -> true;
      case BoundLineOperation o -> true;
      case BoundArrangeOperation o -> true;
      case BoundSheetOperation.AddSheet o -> false;
      case BoundSheetOperation.RenameSheet o -> false;
      case BoundSheetOperation.DeleteSheet o -> true;
      case BoundSheetOperation.CopySheet o -> true;
      case BoundSheetOperation.MoveSheet o -> true;
      case BoundSheetOperation.SetSheetVisibility o -> true;
      case BoundFormatOperation o -> false;
      case BoundLayoutOperation.MergeCells o -> true;
      case BoundLayoutOperation.UnmergeCells o -> true;
      case BoundLayoutOperation.SetLineSize o -> false;
      case BoundLayoutOperation.FreezePanes o -> false;
      case BoundLayoutOperation.GroupLines o -> false;
      case BoundRuleOperation o -> false;
      case BoundObjectOperation.CreateTable o -> true;
      case BoundObjectOperation.AddPivot o -> true;
      case BoundObjectOperation.AddChart o -> false;
      case BoundNameOperation o -> true;
      case BoundNoteOperation o -> false;
    };
  }
}
