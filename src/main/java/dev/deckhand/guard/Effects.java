package dev.deckhand.guard;

import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.BoundArrangeOperation;
import dev.deckhand.plan.BoundCellOperation;
import dev.deckhand.plan.BoundDeckOperation;
import dev.deckhand.plan.BoundFormatOperation;
import dev.deckhand.plan.BoundLayoutOperation;
import dev.deckhand.plan.BoundLineOperation;
import dev.deckhand.plan.BoundNameOperation;
import dev.deckhand.plan.BoundNoteOperation;
import dev.deckhand.plan.BoundObjectOperation;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.BoundRuleOperation;
import dev.deckhand.plan.BoundSheetOperation;
import dev.deckhand.plan.BoundWorkbookOperation;
import java.util.List;
import java.util.stream.Stream;

/** What operations change. A new operation does not compile without a decision here. */
final class Effects {
  private Effects() {}

  static List<Effect> of(BoundOperation operation) {
    return switch (operation) {
      case BoundWorkbookOperation o -> workbook(o);
      case BoundDeckOperation o -> List.of(new Effect.Slides());
    };
  }

  private static List<Effect> workbook(BoundWorkbookOperation operation) {
    return switch (operation) {
      case BoundCellOperation o -> cells(o);
      case BoundLineOperation o -> List.of(new Effect.Lines(o.lines(), true));
      case BoundArrangeOperation.SortRange o -> cells(o.body());
      case BoundArrangeOperation.RemoveDuplicates o -> cells(o.body());
      case BoundArrangeOperation.FilterRange o -> cells(o.range());
      case BoundSheetOperation o -> sheets(o);
      case BoundFormatOperation.FormatCells o -> cells(o.target());
      case BoundLayoutOperation o -> layout(o);
      case BoundRuleOperation.AddConditionalFormat o -> cells(o.target());
      case BoundRuleOperation.ClearConditionalFormats o -> cells(o.target());
      case BoundRuleOperation.SetValidation o -> cells(o.target());
      case BoundRuleOperation.ClearValidation o -> cells(o.target());
      case BoundObjectOperation.CreateTable o -> cells(o.range());
      case BoundObjectOperation.AddChart o -> cells(new SheetRange(o.sheet(), o.anchor()));
      case BoundObjectOperation.AddPivot o -> cells(SheetRange.of(o.sheet(), o.target()));
      case BoundNameOperation.DefineName o -> List.of(new Effect.Name(o.name(), o.refersTo()));
      case BoundNameOperation.DeleteName o -> List.of(new Effect.Name(o.name(), ""));
      case BoundNoteOperation.SetComment o -> cells(SheetRange.of(o.sheet(), o.cell()));
      case BoundNoteOperation.SetHyperlink o -> cells(o.target());
    };
  }

  private static List<Effect> cells(BoundCellOperation operation) {
    return switch (operation) {
      case BoundCellOperation.WriteCells o -> cells(o.target());
      case BoundCellOperation.FillFormula o -> cells(o.target());
      case BoundCellOperation.ClearCells o -> cells(o.target());
      case BoundCellOperation.CopyRange o -> cells(o.to());
      case BoundCellOperation.MoveRange o -> cells(o.from(), o.to());
      case BoundCellOperation.ReplaceText o -> cells(o.targets().toArray(SheetRange[]::new));
    };
  }

  private static List<Effect> sheets(BoundSheetOperation operation) {
    return switch (operation) {
      case BoundSheetOperation.AddSheet o -> sheet(o.name());
      case BoundSheetOperation.DeleteSheet o -> sheet(o.sheet());
      case BoundSheetOperation.RenameSheet o -> sheet(o.from());
      case BoundSheetOperation.CopySheet o -> sheet(o.name());
      case BoundSheetOperation.MoveSheet o -> sheet(o.sheet());
      case BoundSheetOperation.SetSheetVisibility o -> sheet(o.sheet());
    };
  }

  private static List<Effect> layout(BoundLayoutOperation operation) {
    return switch (operation) {
      case BoundLayoutOperation.SetLineSize o -> List.of(new Effect.Lines(o.lines(), false));
      case BoundLayoutOperation.GroupLines o -> List.of(new Effect.Lines(o.lines(), false));
      case BoundLayoutOperation.MergeCells o -> cells(o.target());
      case BoundLayoutOperation.UnmergeCells o -> cells(o.target());
      case BoundLayoutOperation.FreezePanes o -> sheet(o.sheet());
    };
  }

  private static List<Effect> sheet(String name) {
    return List.of(new Effect.Sheet(name));
  }

  private static List<Effect> cells(SheetRange... ranges) {
    return Stream.of(ranges).<Effect>map(Effect.Cells::new).toList();
  }
}
