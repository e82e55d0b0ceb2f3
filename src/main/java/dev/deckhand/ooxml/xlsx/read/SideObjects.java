package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellNote;
import java.util.List;

/** What parts of their own put on the cells of a worksheet. */
record SideObjects(List<CellArea> pivots, List<CellNote> notes) {
  SideObjects {
    pivots = List.copyOf(pivots);
    notes = List.copyOf(notes);
  }

  static SideObjects of(PartSource source, SheetPart sheet) {
    return new SideObjects(PivotAreas.of(source, sheet), CellNotes.of(source, sheet));
  }
}
