package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.SheetVisibility;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.ooxml.xlsx.read.WorkbookParts;
import dev.deckhand.plan.BoundSheetOperation.SetSheetVisibility;

/** Shows and hides worksheets; a workbook never opens on a hidden one. */
final class SheetShowing {
  private SheetShowing() {}

  static void run(WorkbookDraft draft, SetSheetVisibility operation) {
    draft.flush();
    WorkbookParts workbook = draft.workbook();
    SheetPart sheet = workbook.worksheet(operation.sheet()).orElseThrow();
    Splices splices = new Splices(workbook.xml());
    String said =
        switch (operation.visibility()) {
          case VISIBLE -> {
            splices.removeAttribute(sheet.entry(), "state");
            yield "shown";
          }
          case HIDDEN -> {
            splices.attribute(sheet.entry(), "state", "hidden");
            yield "hidden";
          }
          case VERY_HIDDEN -> {
            splices.attribute(sheet.entry(), "state", "veryHidden");
            yield "hidden for good";
          }
        };
    if (operation.visibility() != SheetVisibility.VISIBLE) {
      showAnother(workbook, sheet, splices);
      deselect(draft, sheet.part());
    }
    draft.parts().put(workbook.partName(), splices.apply());
    draft.notes().structure("sheet", said, sheet.name());
    draft.reload();
  }

  private static void showAnother(WorkbookParts workbook, SheetPart hidden, Splices splices) {
    int other =
        workbook.tabs().stream()
            .filter(t -> t != hidden && t.visibility() == SheetVisibility.VISIBLE)
            .mapToInt(SheetPart::index)
            .findFirst()
            .orElse(0);
    for (XmlNode view : workbook.root().list("bookViews")) {
      if (view.integer("activeTab", 0) == hidden.index()) {
        splices.attribute(view, "activeTab", Integer.toString(other));
      }
      if (view.integer("firstSheet", 0) == hidden.index()) {
        splices.attribute(view, "firstSheet", Integer.toString(other));
      }
    }
  }

  /** A selected sheet is edited together with the one that is shown. */
  static void deselect(WorkbookDraft draft, String part) {
    SheetElements elements = new SheetElements(draft, part);
    for (XmlNode views : elements.all("sheetViews")) {
      for (XmlNode view : views.children("sheetView")) {
        elements.splices().removeAttribute(view, "tabSelected");
      }
    }
    elements.write();
  }
}
