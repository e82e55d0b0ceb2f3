package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.read.StoredFormula;
import java.util.ArrayList;
import java.util.List;

/** The values an array formula filled other cells with go when the formula does. */
final class ArrayMembers {
  private ArrayMembers() {}

  /** Empties what overwritten array formulas leave behind. */
  static void release(WorkbookDraft draft, SheetDraft sheet) {
    String part = sheet.stored().part().part();
    for (CellArea area : overwritten(sheet)) {
      for (CellAddress member : sheet.stored().stored(area).toList()) {
        boolean own = member.equals(area.first()) || sheet.pending(member).replaces();
        if (!own && sheet.stored().storedFormula(member) == null) {
          sheet.content(member, new Content.Blank());
          draft.edited(part, member);
        }
      }
    }
  }

  private static List<CellArea> overwritten(SheetDraft sheet) {
    List<CellArea> areas = new ArrayList<>();
    if (sheet.stored().formulaCount() == 0) {
      return areas;
    }
    sheet
        .cells()
        .eachPlanned(
            CellArea.WHOLE_SHEET,
            (row, column, cell) -> {
              if (cell.replaces()
                  && sheet.stored().storedFormula(row, column) instanceof StoredFormula.Array array
                  && !array.area().isSingleCell()) {
                areas.add(array.area());
              }
            });
    return areas;
  }
}
