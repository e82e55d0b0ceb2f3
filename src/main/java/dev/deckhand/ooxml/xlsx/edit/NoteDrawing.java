package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import java.util.Optional;

/** The boxes of a worksheet's notes, on its drawing of the old kind; made where there is none. */
final class NoteDrawing {
  private static final String EXTENSION = "vml";
  private static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.vmlDrawing";

  private NoteDrawing() {}

  /** Makes sure a cell's note has a box. */
  static void show(WorkbookDraft draft, SheetPart sheet, CellAddress cell, String text) {
    String part = part(draft, sheet).orElseGet(() -> make(draft, sheet));
    VmlDrawing drawing = new VmlDrawing(draft.utf8(part));
    if (drawing.hasNote(cell)) {
      return;
    }
    CellArea place =
        draft.current().sheet(sheet.name()).orElseThrow().mergedAreas().stream()
            .filter(merged -> merged.contains(cell))
            .findFirst()
            .orElse(CellArea.of(cell));
    SheetGeometry geometry = SheetGeometry.of(sheet.part(), draft.utf8(sheet.part()));
    drawing.addNote(cell, NoteBox.of(geometry, place, text));
    draft.parts().put(part, drawing.content());
  }

  /** The drawing the worksheet shows; a worksheet may have another for its page headers. */
  private static Optional<String> part(WorkbookDraft draft, SheetPart sheet) {
    return new SheetElements(draft, sheet.part())
        .first("legacyDrawing")
        .map(XmlNode::relationshipId)
        .flatMap(id -> target(draft, sheet.part(), id));
  }

  private static Optional<String> target(WorkbookDraft draft, String sheet, String id) {
    return draft.parts().relationships(sheet).stream()
        .filter(r -> r.id().equals(id) && !r.external() && draft.parts().has(r.partName()))
        .map(Relationship::partName)
        .findFirst();
  }

  private static String make(WorkbookDraft draft, SheetPart sheet) {
    draft.parts().addDefault(EXTENSION, CONTENT_TYPE);
    String part = draft.parts().freeName("/xl/drawings/vmlDrawing%d.vml");
    byte[] empty = VmlDrawing.empty(1 + highestBlock(draft)).content();
    draft.parts().add(part, empty, CONTENT_TYPE);
    XmlNode workbook = draft.workbook().root();
    String type = Namespaces.relationship(workbook, "vmlDrawing");
    String id = draft.parts().addRelationship(sheet.part(), type, part);
    SheetElements elements = new SheetElements(draft, sheet.part());
    elements
        .first("legacyDrawing")
        .ifPresent(broken -> elements.splices().delete(broken.start(), broken.end()));
    elements.add(
        "legacyDrawing",
        "<%slegacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>"
            .formatted(elements.prefix(), Namespaces.relationships(workbook), id));
    elements.writeBeside();
    return part;
  }

  /** No two drawings share a block of ids. */
  private static int highestBlock(WorkbookDraft draft) {
    int highest = 0;
    for (SheetPart sheet : draft.workbook().tabs()) {
      for (Relationship r : draft.parts().relationships(sheet.part())) {
        if (!r.external() && r.hasType("vmlDrawing") && draft.parts().has(r.partName())) {
          VmlDrawing drawing = new VmlDrawing(draft.utf8(r.partName()));
          highest = Math.max(highest, drawing.highestBlock());
        }
      }
    }
    return highest;
  }

  /** Removes the boxes of the notes of an area. */
  static void hide(WorkbookDraft draft, SheetPart sheet, CellArea area) {
    for (Relationship r : draft.parts().relationships(sheet.part())) {
      if (!r.external() && r.hasType("vmlDrawing") && draft.parts().has(r.partName())) {
        VmlDrawing drawing = new VmlDrawing(draft.utf8(r.partName()));
        drawing.removeNotes(area);
        draft.parts().put(r.partName(), drawing.content());
      }
    }
  }

  /** Removes the drawing when nothing is left on it. */
  static void prune(WorkbookDraft draft, SheetPart sheet) {
    String part = part(draft, sheet).orElse(null);
    if (part == null
        || !new VmlDrawing(draft.utf8(part)).isEmpty()
        || !draft.parts().relationships(part).isEmpty()) {
      return;
    }
    SheetElements elements = new SheetElements(draft, sheet.part());
    XmlNode element = elements.first("legacyDrawing").orElseThrow();
    elements.splices().delete(element.start(), element.end());
    elements.writeBeside();
    draft.parts().relationships(sheet.part()).stream()
        .filter(r -> !r.external() && r.partName().equals(part))
        .forEach(r -> draft.parts().removeRelationship(sheet.part(), r.id()));
    draft.parts().remove(part);
  }
}
