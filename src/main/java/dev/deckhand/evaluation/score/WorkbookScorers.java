package dev.deckhand.evaluation.score;

import dev.deckhand.evaluation.check.WorkbookCheck;
import dev.deckhand.plan.DocumentEngine;

/** Carries out checks of workbooks. */
final class WorkbookScorers {
  private final DocumentEngine engine;

  WorkbookScorers(DocumentEngine engine) {
    this.engine = engine;
  }

  Verdict verdict(WorkbookCheck check, Submission submission) {
    return switch (check) {
      case WorkbookCheck.GoldenRange _ -> Verdict.unscored("to come");
      case WorkbookCheck.CellValues _ -> Verdict.unscored("to come");
      case WorkbookCheck.Formulas _ -> Verdict.unscored("to come");
      case WorkbookCheck.ConsistentFormulas _ -> Verdict.unscored("to come");
      case WorkbookCheck.NoNewErrors _ -> Verdict.unscored("to come");
      case WorkbookCheck.RecalculatesTo _ -> Verdict.unscored("to come");
      case WorkbookCheck.OnlyChanged _ -> Verdict.unscored("to come");
      case WorkbookCheck.HasSheet _ -> Verdict.unscored("to come");
      case WorkbookCheck.HasTable _ -> Verdict.unscored("to come");
      case WorkbookCheck.HasChart _ -> Verdict.unscored("to come");
      case WorkbookCheck.HasPivot _ -> Verdict.unscored("to come");
      case WorkbookCheck.HasValidation _ -> Verdict.unscored("to come");
      case WorkbookCheck.HasConditionalFormat _ -> Verdict.unscored("to come");
      case WorkbookCheck.HasFormat _ -> Verdict.unscored("to come");
      case WorkbookCheck.Frozen _ -> Verdict.unscored("to come");
      case WorkbookCheck.RowsReconcile _ -> Verdict.unscored("to come");
    };
  }
}
