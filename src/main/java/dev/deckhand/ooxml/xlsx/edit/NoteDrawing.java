package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives notes of a worksheet the boxes that show them. */
final class NoteDrawing {
  private final WorkbookDraft draft;
  private final SheetPart sheet;
  private final String part;
  private final VmlDrawing drawing;
  private final List<NoteShape> added = new ArrayList<>();
  private final int size;
  private @Nullable SheetGeometry geometry;

  private NoteDrawing(WorkbookDraft draft, SheetPart sheet) {
    this.draft = draft;
    this.sheet = sheet;
    this.part = new CommentParts(draft, sheet).boxes();
    this.drawing = new VmlDrawing(draft.utf8(part));
    this.size = drawing.size();
  }

  /** Makes sure a cell's note has a box. */
  static void show(WorkbookDraft draft, SheetPart sheet, CellAddress cell, String text) {
    NoteDrawing boxes = new NoteDrawing(draft, sheet);
    if (boxes.drawing.notes().stream().noneMatch(note -> note.cell().equals(cell))) {
      boxes.added.add(boxes.box(cell, text));
      boxes.write();
    }
  }

  /** Gives copied notes boxes like those they had. */
  static void show(WorkbookDraft draft, SheetPart sheet, List<CommentCopy> copies) {
    NoteDrawing boxes = new NoteDrawing(draft, sheet);
    for (CommentCopy copy : copies) {
      NoteShape like = copy.box();
      boxes.added.add(
          like == null || !boxes.drawing.takes(like)
              ? boxes.box(copy.cell(), copy.text())
              : like.on(copy.cell()));
    }
    boxes.write();
  }

  private NoteShape box(CellAddress cell, String text) {
    CellArea place =
        draft.current().sheet(sheet.name()).orElseThrow().mergedAreas().stream()
            .filter(merged -> merged.contains(cell))
            .findFirst()
            .orElse(CellArea.of(cell));
    return NoteBoxXml.of(1 + size + added.size(), cell, NoteBox.of(geometry(), place, text));
  }

  private SheetGeometry geometry() {
    SheetGeometry known = geometry;
    if (known == null) {
      known = SheetGeometry.of(sheet.part(), draft.utf8(sheet.part()));
      geometry = known;
    }
    return known;
  }

  private void write() {
    drawing.add(added);
    draft.parts().put(part, drawing.content());
  }
}
