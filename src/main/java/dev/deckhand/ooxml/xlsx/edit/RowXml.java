package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;

/** New rows and new cells as text. */
final class RowXml {
  private RowXml() {}

  /** Whether a row that is not stored has to be. */
  static boolean isNeeded(SheetDraft draft, int row) {
    return draft.rowStyles().containsKey(row)
        || (draft.rows().containsKey(row)
            && draft.rows().get(row).values().stream().anyMatch(RowXml::isNeeded));
  }

  private static boolean isNeeded(PendingCell cell) {
    return !(cell.content() instanceof Content.Removed);
  }

  /** A new row with its cells. */
  static String of(SheetDraft draft, int row, String prefix, CellXml xml) {
    String start = "<" + prefix + "row r=\"" + (row + 1) + "\"" + style(draft, row);
    String cells = cells(draft, row, xml);
    return cells.isEmpty() ? start + "/>" : start + ">" + cells + "</" + prefix + "row>";
  }

  private static String style(SheetDraft draft, int row) {
    int style = draft.rowStyle(row);
    return style < 0 ? "" : " s=\"" + style + "\" customFormat=\"1\"";
  }

  /** The new cells of a row that stores none yet. */
  static String cells(SheetDraft draft, int row, CellXml xml) {
    StringBuilder cells = new StringBuilder();
    if (draft.rows().containsKey(row)) {
      draft
          .rows()
          .get(row)
          .forEach(
              (column, cell) -> {
                if (isNeeded(cell)) {
                  cells.append(cell(draft, row, column, xml));
                }
              });
    }
    return cells.toString();
  }

  /** A new cell, in the format of its row or column where it is given none. */
  static String cell(SheetDraft draft, int row, int column, CellXml xml) {
    CellAddress address = new CellAddress(row, column);
    return xml.cell(address, draft.style(address), draft.pending(address).content());
  }
}
