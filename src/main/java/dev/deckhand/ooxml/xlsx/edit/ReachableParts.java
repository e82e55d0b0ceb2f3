package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.opc.Relationship;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** The parts a workbook reaches through its relationships; copies of other workbooks left out. */
final class ReachableParts {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "sharedStrings",
          "styles",
          "theme",
          "externalLink",
          "calcChain",
          "image",
          "vbaProject",
          "package",
          "oleObject",
          "customXml",
          "pivotCacheRecords",
          "printerSettings");

  private ReachableParts() {}

  static Set<String> of(WorkbookDraft draft) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> todo = new ArrayDeque<>();
    todo.add(draft.workbook().partName());
    while (!todo.isEmpty()) {
      String part = todo.removeFirst();
      if (found.add(part)) {
        for (Relationship relationship : draft.parts().relationships(part)) {
          if (isFollowed(relationship) && draft.parts().has(relationship.partName())) {
            todo.add(relationship.partName());
          }
        }
      }
    }
    return found;
  }

  private static boolean isFollowed(Relationship relationship) {
    String type = relationship.type();
    String kind = type.substring(type.lastIndexOf('/') + 1);
    return !relationship.external() && !LEFT_OUT.contains(kind);
  }
}
