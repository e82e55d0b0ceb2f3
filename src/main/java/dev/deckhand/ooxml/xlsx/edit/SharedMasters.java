package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.read.SharedGroup;
import dev.deckhand.ooxml.xlsx.read.SheetCells;
import dev.deckhand.ooxml.xlsx.read.StoredFormula;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * When the cell that keeps the text of a shared formula is overwritten, the next cell of the group
 * keeps it from then on.
 */
final class SharedMasters {
  private SharedMasters() {}

  /** Hands texts on; returns whether any cell loses its formula. */
  static boolean handOn(SheetDraft draft) {
    Set<SharedGroup> orphaned = new LinkedHashSet<>();
    if (draft.stored().formulaCount() == 0) {
      return false;
    }
    boolean[] removed = {false};
    draft
        .cells()
        .eachPlanned(
            CellArea.WHOLE_SHEET,
            (row, column, cell) ->
                removed[0] |=
                    cell.replaces() && losesFormula(draft.stored(), row, column, cell, orphaned));
    orphaned.forEach(group -> handOn(draft, group));
    return removed[0];
  }

  private static boolean losesFormula(
      SheetCells stored, int row, int column, PendingCell pending, Set<SharedGroup> orphaned) {
    StoredFormula formula = stored.storedFormula(row, column);
    if (formula instanceof StoredFormula.Shared shared
        && shared.group().master().equals(new CellAddress(row, column))) {
      orphaned.add(shared.group());
    }
    return formula != null
        && !(pending.content() instanceof Content.Formula
            || pending.content() instanceof Content.Filled
            || pending.content() instanceof Content.DynamicArray
            || pending.content() instanceof Content.FixedArray);
  }

  private static void handOn(SheetDraft draft, SharedGroup group) {
    List<CellAddress> left =
        draft.stored().members(group).stream()
            .filter(cell -> !draft.pending(cell).replaces())
            .toList();
    if (left.isEmpty()) {
      return;
    }
    CellAddress heir = left.getFirst();
    CellArea area = CellArea.of(heir);
    for (CellAddress member : left) {
      area = area.union(CellArea.of(member));
    }
    CellValue result = draft.pending(heir).content() instanceof Content.Result r ? r.value() : null;
    draft.content(heir, new Content.Master(group.textAt(heir), area, result));
  }
}
