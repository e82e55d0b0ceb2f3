package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.xlsx.read.SheetCells;
import java.util.HashMap;
import java.util.Map;

/**
 * The cell changes an edit ends with, kept beside the worksheets they are made to. A report looks
 * at the changed cells only, so a large worksheet need not be put together anew for it.
 */
final class LastChanges {
  private final Map<String, SheetDraft> drafts = new HashMap<>();

  void add(SheetDraft draft) {
    drafts.put(draft.stored().part().part(), draft);
  }

  boolean isEmpty() {
    return drafts.isEmpty();
  }

  /**
   * A worksheet with its changes beside it.
   *
   * @param sheet as it was before, with the formats the workbook has now
   */
  CellsAfter of(SheetCells sheet) {
    SheetDraft draft = drafts.get(sheet.part().part());
    return draft == null
        ? new CellsAfter(sheet, sheet, new SheetDraft(sheet))
        : new CellsAfter(sheet, DraftCells.alone(draft, sheet), draft);
  }

  /** The worksheets with their changes, by their parts; nothing is kept beside them any more. */
  Map<String, SheetCells> merged() {
    Map<String, SheetCells> merged = new HashMap<>();
    drafts.forEach((part, draft) -> merged.put(part, DraftCells.of(draft)));
    drafts.clear();
    return merged;
  }
}
