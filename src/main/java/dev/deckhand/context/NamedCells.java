package dev.deckhand.context;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/** Cells whose text an instruction says word for word, the first of each text. */
final class NamedCells {
  private static final int MOST = 30;
  private static final int MAX_CELLS = 300_000;
  private static final int LONGEST = 60;

  private NamedCells() {}

  static ObjectNode in(WorkbookSnapshot workbook, Focus focus) {
    ObjectNode found = JsonNodeFactory.instance.objectNode();
    if (focus == Focus.NONE) {
      return found;
    }
    Set<String> seen = new HashSet<>();
    int looked = 0;
    for (SheetSnapshot sheet : workbook.sheets()) {
      if (sheet.visibility() != SheetVisibility.VISIBLE) {
        continue;
      }
      Iterator<Cell> cells = sheet.cells().iterator();
      while (cells.hasNext() && looked++ < MAX_CELLS && found.size() < MOST) {
        Cell cell = cells.next();
        if (cell.value() instanceof CellValue.Text(String text)
            && text.length() <= LONGEST
            && !sheet.isRowHidden(cell.address().row())
            && !sheet.isColumnHidden(cell.address().column())
            && seen.add(text)
            && focus.names(text)) {
          found.put(SheetRange.of(sheet.name(), cell.address()).toString(), text);
        }
      }
    }
    return found;
  }
}
