package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import java.util.Map;

/** Removes notes and threaded comments: their text, their thread and the shape that shows them. */
final class CommentRemoval {
  private static final Map<String, String> ELEMENTS =
      Map.of("comments", "comment", "threadedComment", "threadedComment");

  private final WorkbookDraft draft;
  private final CellArea area;

  private CommentRemoval(WorkbookDraft draft, CellArea area) {
    this.draft = draft;
    this.area = area;
  }

  static void run(WorkbookDraft draft, String sheetName, CellArea area) {
    if (remove(draft, sheetName, area) > 0) {
      String sheet = draft.workbook().worksheet(sheetName).orElseThrow().name();
      draft.notes().object("comments", SheetRange.quote(sheet) + "!" + area, "removed");
    }
  }

  /** Removes the comments of an area without saying so; returns how many there were. */
  static int remove(WorkbookDraft draft, String sheetName, CellArea area) {
    SheetPart sheet = draft.workbook().worksheet(sheetName).orElseThrow();
    CommentRemoval removal = new CommentRemoval(draft, area);
    int removed = 0;
    for (Relationship relationship : draft.parts().relationships(sheet.part())) {
      String type = relationship.type();
      String element = ELEMENTS.get(type.substring(type.lastIndexOf('/') + 1));
      if (!relationship.external() && element != null) {
        removed += removal.texts(relationship.partName(), element);
      }
    }
    if (removed > 0) {
      removal.shapes(sheet);
    }
    return removed;
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

  private void shapes(SheetPart sheet) {
    for (Relationship drawing : draft.parts().relationships(sheet.part())) {
      if (!drawing.external() && drawing.hasType("vmlDrawing")) {
        shapes(drawing.partName());
      }
    }
  }

  private void shapes(String part) {
    try {
      byte[] xml = draft.utf8(part);
      Splices splices = new Splices(xml);
      for (XmlNode shape : XmlNode.parse(part, xml).children("shape")) {
        shape
            .child("ClientData")
            .filter(data -> data.value("ObjectType", "").equals("Note") && isInside(data))
            .ifPresent(data -> splices.delete(shape.start(), shape.end()));
      }
      draft.parts().put(part, splices.apply());
    } catch (DocumentProblem notWellFormed) {
      draft.notes().object("drawing", part, "comment shapes could not be removed");
    }
  }

  private boolean isInside(XmlNode data) {
    int row = number(data, "Row");
    int column = number(data, "Column");
    return row >= 0 && column >= 0 && area.contains(row, column);
  }

  private static int number(XmlNode data, String child) {
    try {
      return data.child(child).map(c -> Integer.parseInt(c.text().strip())).orElse(-1);
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }
}
