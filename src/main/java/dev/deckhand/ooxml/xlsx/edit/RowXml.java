package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import java.util.NavigableMap;

/** New rows and new cells as text. */
final class RowXml {
  private RowXml() {}

  /** Whether a cell that is not stored has to be. */
  static boolean isNeeded(PendingCell cell) {
    return !(cell.content() instanceof Content.Removed);
  }

  /** A new row with its cells. */
  static String of(SheetDraft draft, int row, String prefix, CellXml xml) {
    String start = "<" + prefix + "row r=\"" + (row + 1) + "\"" + style(draft, row);
    String cells = cells(row, draft.cells().row(row), draft, xml);
    return cells.isEmpty() ? start + "/>" : start + ">" + cells + "</" + prefix + "row>";
  }

  private static String style(SheetDraft draft, int row) {
    int style = draft.rowStyle(row);
    return style < 0 ? "" : " s=\"" + style + "\" customFormat=\"1\"";
  }

  /** New cells of a row. */
  static String cells(
      int row, NavigableMap<Integer, PendingCell> pending, SheetDraft draft, CellXml xml) {
    StringBuilder cells = new StringBuilder();
    pending.forEach(
        (column, cell) -> {
          if (isNeeded(cell)) {
            cells.append(cell(row, column, cell, draft, xml));
          }
        });
    return cells.toString();
  }

  /** A new cell, in the format of its row or column where it is given none. */
  static String cell(int row, int column, PendingCell cell, SheetDraft draft, CellXml xml) {
    int own = cell.style();
    int style = own == PendingCell.KEEP_STYLE ? draft.defaultStyle(row, column) : own;
    return xml.cell(new CellAddress(row, column), style, cell.content());
  }
}
