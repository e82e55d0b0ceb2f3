package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.opc.Relationship;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** Parts that nothing else in the package points to. */
final class OwnParts {
  private OwnParts() {}

  /** Removes a part that lost its relationship, and what only it used. */
  static void remove(WorkbookDraft draft, String part) {
    Set<String> concerned = reachable(draft, part);
    pivotCaches(draft, concerned);
    Set<String> needed = reachable(draft, "/");
    for (String candidate : concerned) {
      if (!needed.contains(candidate) && draft.parts().has(candidate)) {
        draft.parts().remove(candidate);
      }
    }
  }

  /** The workbook lists pivot caches; one that no pivot table reads any more goes with the list. */
  private static void pivotCaches(WorkbookDraft draft, Set<String> concerned) {
    String workbook = draft.workbook().partName();
    byte[] xml = draft.utf8(workbook);
    XmlNode list = XmlNode.parse(workbook, xml).child("pivotCaches").orElse(null);
    if (list == null) {
      return;
    }
    Splices splices = new Splices(xml);
    int gone = 0;
    for (XmlNode entry : list.children()) {
      String id = entry.relationshipId();
      for (Relationship cache : draft.parts().relationships(workbook)) {
        if (cache.id().equals(id)
            && concerned.contains(cache.partName())
            && !isRead(draft, cache.partName(), workbook)) {
          splices.delete(entry.start(), entry.end());
          draft.parts().removeRelationship(workbook, cache.id());
          gone++;
        }
      }
    }
    if (gone > 0 && gone == list.children().size()) {
      splices = new Splices(xml);
      splices.delete(list.start(), list.end());
    }
    draft.parts().put(workbook, splices.apply());
  }

  private static boolean isRead(WorkbookDraft draft, String cache, String workbook) {
    for (String part : reachable(draft, "/")) {
      if (!part.equals(workbook)
          && draft.parts().relationships(part).stream()
              .anyMatch(r -> !r.external() && r.partName().equals(cache))) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> reachable(WorkbookDraft draft, String from) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> todo = new ArrayDeque<>();
    todo.add(from);
    while (!todo.isEmpty()) {
      String part = todo.removeFirst();
      if (found.add(part)) {
        draft.parts().relationships(part).stream()
            .filter(r -> !r.external() && draft.parts().has(r.partName()))
            .forEach(r -> todo.add(r.partName()));
      }
    }
    found.remove("/");
    return found;
  }
}
