package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.xlsx.style.StyleBook;
import dev.deckhand.plan.BoundFormatOperation.FormatCells;
import dev.deckhand.plan.CellFormat;
import java.util.NavigableSet;

/** Changes formats: of cells one by one, of whole rows and columns as such. */
final class CellFormatting {
  private CellFormatting() {}

  static void run(WorkbookDraft draft, FormatCells operation) {
    SheetDraft sheet = draft.sheet(operation.target().sheet());
    CellArea area = operation.target().area();
    if (area.isWholeColumns() || area.isWholeRows()) {
      lines(draft, sheet, operation);
      return;
    }
    for (int row = area.firstRow(); row <= area.lastRow(); row++) {
      for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
        cell(draft, sheet, new CellAddress(row, column), operation.format());
      }
    }
  }

  private static void lines(WorkbookDraft draft, SheetDraft sheet, FormatCells operation) {
    CellArea area = operation.target().area();
    NavigableSet<CellAddress> stored = sheet.existing(area);
    StyleBook styles = draft.styles();
    LineFormats.change(sheet, area, style -> styles.derive(style, operation.format()));
    stored.forEach(cell -> cell(draft, sheet, cell, operation.format()));
    String kind = area.isWholeColumns() ? "columns" : "rows";
    draft.notes().object(kind, operation.target().toString(), "formatted");
  }

  private static void cell(
      WorkbookDraft draft, SheetDraft sheet, CellAddress cell, CellFormat format) {
    int style = sheet.style(cell);
    int derived = draft.styles().derive(style, format);
    if (derived != style) {
      sheet.style(cell, derived);
      draft.edited(sheet.stored().part().part(), cell);
    }
  }
}
