package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.LineShift;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tables and pivot tables whose lines are all deleted go with them. */
final class LostParts {
  private static final Map<String, String> KINDS = Map.of("table", "table", "pivotTable", "pivot");

  private LostParts() {}

  static void remove(WorkbookDraft draft, SheetPart sheet, LineShift shift) {
    if (shift.inserted()) {
      return;
    }
    for (Relationship relationship : draft.parts().relationships(sheet.part())) {
      String type = relationship.type();
      String kind = KINDS.get(type.substring(type.lastIndexOf('/') + 1));
      if (!relationship.external() && kind != null && draft.parts().has(relationship.partName())) {
        XmlNode root = XmlNode.parse(relationship.partName(), draft.utf8(relationship.partName()));
        if (area(root).flatMap(shift::area).isEmpty() && area(root).isPresent()) {
          remove(draft, sheet.part(), relationship);
          String name = root.value("displayName", root.value("name", ""));
          draft.notes().object(kind, name, "deleted with its cells");
        }
      }
    }
  }

  private static Optional<CellArea> area(XmlNode root) {
    String reference =
        root.child("location").map(l -> l.value("ref", "")).orElse(root.value("ref", ""));
    try {
      return Optional.of(CellArea.parse(reference));
    } catch (IllegalArgumentException notAnArea) {
      return Optional.empty();
    }
  }

  private static void remove(WorkbookDraft draft, String part, Relationship relationship) {
    detach(draft, part, relationship);
    OwnParts.remove(draft, relationship.partName());
  }

  /** Takes a table or pivot table from a worksheet; its part stays. */
  static void detach(WorkbookDraft draft, String part, Relationship relationship) {
    byte[] xml = draft.utf8(part);
    XmlNode root = XmlNode.parse(part, xml);
    Splices splices = new Splices(xml);
    for (XmlNode list : root.children("tableParts")) {
      List<XmlNode> own =
          list.children().stream()
              .filter(entry -> relationship.id().equals(entry.relationshipId()))
              .toList();
      if (own.size() == list.children().size()) {
        splices.delete(list.start(), list.end());
      } else if (!own.isEmpty()) {
        own.forEach(entry -> splices.delete(entry.start(), entry.end()));
        splices.attribute(list, "count", Integer.toString(list.children().size() - own.size()));
      }
    }
    draft.parts().put(part, splices.apply());
    draft.parts().removeRelationship(part, relationship.id());
  }
}
