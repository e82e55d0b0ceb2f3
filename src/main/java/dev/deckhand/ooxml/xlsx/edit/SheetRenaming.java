package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.ooxml.xlsx.read.WorkbookParts;
import dev.deckhand.plan.BoundSheetOperation.RenameSheet;

/** Renames a worksheet; every formula in every part follows. */
final class SheetRenaming {
  private SheetRenaming() {}

  static void run(WorkbookDraft draft, RenameSheet operation) {
    draft.flush();
    FormulaRewrite.everywhere(draft, FormulaChange.renamedSheet(operation.from(), operation.to()));
    draft.reload();
    WorkbookParts workbook = draft.workbook();
    SheetPart sheet =
        workbook.tabs().stream()
            .filter(t -> t.name().equalsIgnoreCase(operation.from()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No sheet " + operation.from()));
    Splices splices = new Splices(workbook.xml());
    splices.attribute(sheet.entry(), "name", operation.to());
    draft.parts().put(workbook.partName(), splices.apply());
    AppTitles.renamed(draft, sheet.name(), operation.to());
    draft.notes().structure("sheet", "renamed", sheet.name() + " → " + operation.to());
    draft.reload();
  }
}
