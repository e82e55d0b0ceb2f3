package dev.deckhand.guard;

import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.BoundSheetOperation;
import dev.deckhand.plan.Violation;
import java.util.List;

/** Worksheets of a workbook whose structure is protected come, go and move by consent only. */
final class StructureGuard implements Guard {
  @Override
  public List<Violation> judge(PlannedEdit edit) {
    return edit.safeguards().structureLocked()
        ? edit.plan().operations().stream()
            .filter(BoundSheetOperation.class::isInstance)
            .map(BoundSheetOperation.class::cast)
            .map(StructureGuard::violation)
            .toList()
        : List.of();
  }

  private static Violation violation(BoundSheetOperation operation) {
    String sheet =
        switch (operation) {
          case BoundSheetOperation.AddSheet o -> o.name();
          case BoundSheetOperation.DeleteSheet o -> o.sheet();
          case BoundSheetOperation.RenameSheet o -> o.from();
          case BoundSheetOperation.CopySheet o -> o.name();
          case BoundSheetOperation.MoveSheet o -> o.sheet();
          case BoundSheetOperation.SetSheetVisibility o -> o.sheet();
        };
    return Violation.consent(
        "protected",
        "The structure of the workbook is protected and is changed all the same: "
            + SheetRange.quote(sheet),
        SheetRange.quote(sheet),
        operation.id());
  }
}
