package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.evaluation.check.WorkbookCheck;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Verdict;
import dev.deckhand.plan.DocumentEngine;

/** Carries out checks of workbooks. */
public final class WorkbookScorers {
  private final DocumentEngine engine;

  public WorkbookScorers(DocumentEngine engine) {
    this.engine = engine;
  }

  /**
   * What a check comes to. The submission's documents are workbooks.
   *
   * @throws IllegalArgumentException when the check names no range where one must be
   */
  public Verdict verdict(WorkbookCheck check, Submission submission) {
    return switch (check) {
      case WorkbookCheck.GoldenRange golden -> GoldenCells.verdict(golden, submission);
      case WorkbookCheck.CellValues values -> HeldValues.verdict(values, submission);
      case WorkbookCheck.Formulas formulas -> FormulaCells.verdict(formulas, submission);
      case WorkbookCheck.ConsistentFormulas same -> FormulaCells.verdict(same, submission);
      case WorkbookCheck.NoNewErrors _ -> NewErrors.verdict(submission);
      case WorkbookCheck.RecalculatesTo results -> HeldValues.verdict(results, submission, engine);
      case WorkbookCheck.OnlyChanged only -> OutsideEdits.verdict(only, submission, engine);
      case WorkbookCheck.HasSheet sheet -> SheetThings.verdict(sheet, submission);
      case WorkbookCheck.HasTable table -> SheetThings.verdict(table, submission);
      case WorkbookCheck.HasChart chart -> Charts.verdict(chart, submission);
      case WorkbookCheck.HasPivot pivot -> Pivots.verdict(pivot, submission);
      case WorkbookCheck.HasValidation rule -> RuledCells.verdict(rule, submission);
      case WorkbookCheck.HasConditionalFormat rule -> RuledCells.verdict(rule, submission);
      case WorkbookCheck.HasFormat format -> LookingCells.verdict(format, submission, engine);
      case WorkbookCheck.Frozen frozen -> SheetThings.verdict(frozen, submission);
      case WorkbookCheck.RowsReconcile rows -> LeftRows.verdict(rows, submission);
    };
  }
}
