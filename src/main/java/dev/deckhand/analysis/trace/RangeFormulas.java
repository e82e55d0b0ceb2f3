package dev.deckhand.analysis.trace;

import dev.deckhand.document.Cell;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The formulas in ranges, as far as looking for them stays cheap. */
final class RangeFormulas {
  /** Stored cells looked at for one trace. */
  private static final int MAX_CELLS = 2_000_000;

  private final WorkbookSnapshot workbook;
  private int looked;
  private boolean truncated;

  RangeFormulas(WorkbookSnapshot workbook) {
    this.workbook = workbook;
  }

  /** Whether formulas may have been left out. */
  boolean truncated() {
    return truncated;
  }

  List<SheetRange> of(SheetRange range) {
    List<SheetRange> found = new ArrayList<>();
    Optional<SheetSnapshot> sheet = workbook.sheet(range.sheet());
    if (sheet.isEmpty()) {
      return found;
    }
    Iterator<Cell> cells = sheet.get().cells(range.area()).iterator();
    while (cells.hasNext()) {
      if (found.size() > TraceTree.MAX_NODES || looked == MAX_CELLS) {
        truncated = true;
        return found;
      }
      Cell cell = cells.next();
      looked++;
      if (cell.hasFormula()) {
        found.add(SheetRange.of(range.sheet(), cell.address()));
      }
    }
    return found;
  }
}
