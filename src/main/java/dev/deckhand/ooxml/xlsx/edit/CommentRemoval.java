package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import java.util.Map;

/**
 * Removes notes and threaded comments: their text, their thread and the box that shows them. What
 * is empty afterwards goes, too.
 */
final class CommentRemoval {
  private static final Map<String, String> ELEMENTS =
      Map.of("comments", "comment", "threadedComment", "threadedComment");

  private final WorkbookDraft draft;
  private final SheetPart sheet;
  private final CellArea area;

  CommentRemoval(WorkbookDraft draft, String sheetName, CellArea area) {
    this.draft = draft;
    this.sheet = draft.workbook().worksheet(sheetName).orElseThrow();
    this.area = area;
  }

  /** Removes them and says so; returns whether there were any. */
  static boolean run(WorkbookDraft draft, String sheetName, CellArea area) {
    CommentRemoval removal = new CommentRemoval(draft, sheetName, area);
    int removed = removal.take();
    if (removed > 0) {
      prune(draft, sheetName);
      String range = SheetRange.quote(removal.sheet.name()) + "!" + area;
      draft.notes().object("comments", range, "removed");
    }
    return removed > 0;
  }

  /** Removes the comments of an area, with no part; returns how many elements that were. */
  static int take(WorkbookDraft draft, String sheetName, CellArea area) {
    return new CommentRemoval(draft, sheetName, area).take();
  }

  /** Removes them, with no part; returns how many elements that were. */
  int take() {
    int removed = 0;
    for (Relationship relationship : draft.parts().relationships(sheet.part())) {
      String element = element(relationship);
      if (!element.isEmpty() && draft.parts().has(relationship.partName())) {
        removed += texts(relationship.partName(), element);
      }
    }
    if (removed > 0) {
      NoteDrawing.hide(draft, sheet, area);
    }
    return removed;
  }

  private static String element(Relationship relationship) {
    String type = relationship.type();
    String kind = type.substring(type.lastIndexOf('/') + 1);
    return relationship.external() ? "" : ELEMENTS.getOrDefault(kind, "");
  }

  private int texts(String part, String element) {
    byte[] xml = draft.utf8(part);
    Splices splices = new Splices(xml);
    XmlNode.parse(part, xml).all(element).stream()
        .filter(c -> isInside(c.value("ref", "")))
        .forEach(c -> splices.delete(c.start(), c.end()));
    draft.parts().put(part, splices.apply());
    return splices.size();
  }

  private boolean isInside(String reference) {
    try {
      return area.contains(CellAddress.parse(reference));
    } catch (IllegalArgumentException notACell) {
      return false;
    }
  }

  /** Removes the parts of a worksheet that hold no comments any more. */
  static void prune(WorkbookDraft draft, String sheetName) {
    SheetPart sheet = draft.workbook().worksheet(sheetName).orElseThrow();
    for (Relationship relationship : draft.parts().relationships(sheet.part())) {
      String element = element(relationship);
      String part = relationship.partName();
      if (!element.isEmpty()
          && draft.parts().has(part)
          && XmlNode.parse(part, draft.utf8(part)).all(element).isEmpty()) {
        draft.parts().removeRelationship(sheet.part(), relationship.id());
        draft.parts().remove(part);
      }
    }
    NoteDrawing.prune(draft, sheet);
  }
}
