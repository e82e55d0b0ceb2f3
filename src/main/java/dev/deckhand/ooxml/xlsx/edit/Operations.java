package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.plan.BoundArrangeOperation;
import dev.deckhand.plan.BoundCellOperation;
import dev.deckhand.plan.BoundFormatOperation;
import dev.deckhand.plan.BoundLayoutOperation;
import dev.deckhand.plan.BoundLineOperation;
import dev.deckhand.plan.BoundNameOperation;
import dev.deckhand.plan.BoundNoteOperation;
import dev.deckhand.plan.BoundObjectOperation;
import dev.deckhand.plan.BoundRuleOperation;
import dev.deckhand.plan.BoundSheetOperation;
import dev.deckhand.plan.BoundWorkbookOperation;

/** Which class runs which operation. */
final class Operations {
  private Operations() {}

  static void run(WorkbookDraft draft, BoundWorkbookOperation operation) {
    switch (operation) {
      case BoundCellOperation o -> cells(draft, o);
      case BoundLineOperation o -> LineShifting.run(draft, o);
      case BoundArrangeOperation o -> arrange(draft, o);
      case BoundSheetOperation o -> sheets(draft, o);
      case BoundFormatOperation.FormatCells o -> CellFormatting.run(draft, o);
      case BoundLayoutOperation o -> layout(draft, o);
      case BoundRuleOperation o -> rules(draft, o);
      case BoundObjectOperation o -> objects(draft, o);
      case BoundNameOperation o -> names(draft, o);
      case BoundNoteOperation o -> notes(draft, o);
    }
  }

  private static void cells(WorkbookDraft draft, BoundCellOperation operation) {
    switch (operation) {
      case BoundCellOperation.WriteCells o -> CellWriting.run(draft, o);
      case BoundCellOperation.FillFormula o -> FormulaWriting.run(draft, o);
      case BoundCellOperation.ClearCells o -> CellClearing.run(draft, o);
      case BoundCellOperation.CopyRange o -> RangeCopying.run(draft, o);
      case BoundCellOperation.MoveRange o -> RangeMoving.run(draft, o);
      case BoundCellOperation.ReplaceText o -> TextReplacing.run(draft, o);
    }
  }

  private static void arrange(WorkbookDraft draft, BoundArrangeOperation operation) {
    switch (operation) {
      case BoundArrangeOperation.SortRange o -> RowSorting.run(draft, o);
      case BoundArrangeOperation.RemoveDuplicates o -> DuplicateRemoval.run(draft, o);
      case BoundArrangeOperation.FilterRange o -> RowFiltering.run(draft, o);
    }
  }

  private static void sheets(WorkbookDraft draft, BoundSheetOperation operation) {
    switch (operation) {
      case BoundSheetOperation.AddSheet o -> SheetAdding.run(draft, o);
      case BoundSheetOperation.RenameSheet o -> SheetRenaming.run(draft, o);
      case BoundSheetOperation.DeleteSheet o -> SheetDeletion.run(draft, o);
      case BoundSheetOperation.CopySheet o -> SheetCopying.run(draft, o);
      case BoundSheetOperation.MoveSheet o -> SheetMoving.run(draft, o);
      case BoundSheetOperation.SetSheetVisibility o -> SheetShowing.run(draft, o);
    }
  }

  private static void layout(WorkbookDraft draft, BoundLayoutOperation operation) {
    switch (operation) {
      case BoundLayoutOperation.SetLineSize o -> LineSizing.run(draft, o);
      case BoundLayoutOperation.MergeCells o -> Merging.merge(draft, o);
      case BoundLayoutOperation.UnmergeCells o -> Merging.unmerge(draft, o);
      case BoundLayoutOperation.FreezePanes o -> PaneFreezing.run(draft, o);
      case BoundLayoutOperation.GroupLines o -> LineGrouping.run(draft, o);
    }
  }

  private static void rules(WorkbookDraft draft, BoundRuleOperation operation) {
    switch (operation) {
      case BoundRuleOperation.AddConditionalFormat o -> ConditionalFormats.add(draft, o);
      case BoundRuleOperation.ClearConditionalFormats o -> ConditionalFormats.clear(draft, o);
      case BoundRuleOperation.SetValidation o -> Validations.set(draft, o);
      case BoundRuleOperation.ClearValidation o -> Validations.clear(draft, o);
    }
  }

  private static void objects(WorkbookDraft draft, BoundObjectOperation operation) {
    switch (operation) {
      case BoundObjectOperation.CreateTable o -> TableCreating.run(draft, o);
      case BoundObjectOperation.AddChart o -> ChartAdding.run(draft, o);
      case BoundObjectOperation.AddPivot o -> PivotAdding.run(draft, o);
    }
  }

  private static void names(WorkbookDraft draft, BoundNameOperation operation) {
    switch (operation) {
      case BoundNameOperation.DefineName o -> NameEditing.define(draft, o);
      case BoundNameOperation.DeleteName o -> NameEditing.delete(draft, o);
    }
  }

  private static void notes(WorkbookDraft draft, BoundNoteOperation operation) {
    switch (operation) {
      case BoundNoteOperation.SetComment o -> CommentSetting.run(draft, o);
      case BoundNoteOperation.SetHyperlink o -> LinkSetting.run(draft, o);
    }
  }
}
