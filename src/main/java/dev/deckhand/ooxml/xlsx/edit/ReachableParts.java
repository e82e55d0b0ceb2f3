package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /**
   * A part and the worksheet it belongs to.
   *
   * @param sheet {@code null} for what belongs to the workbook, such as pivot caches
   */
  record ReachablePart(String name, @Nullable String sheet) {}

  /** All of them, the workbook part first. */
  static List<ReachablePart> of(WorkbookDraft draft) {
    Map<String, String> sheets = new HashMap<>();
    for (SheetPart tab : draft.workbook().tabs()) {
      sheets.put(tab.part(), tab.name());
    }
    Map<String, ReachablePart> found = new LinkedHashMap<>();
    Deque<ReachablePart> todo = new ArrayDeque<>();
    todo.add(new ReachablePart(draft.workbook().partName(), null));
    while (!todo.isEmpty()) {
      ReachablePart part = todo.removeFirst();
      if (found.putIfAbsent(part.name(), part) == null) {
        for (Relationship relationship : draft.parts().relationships(part.name())) {
          if (isFollowed(relationship) && draft.parts().has(relationship.partName())) {
            String target = relationship.partName();
            todo.add(new ReachablePart(target, sheets.getOrDefault(target, part.sheet())));
          }
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  /** Those that belong to a worksheet, its own part first. */
  static List<ReachablePart> of(WorkbookDraft draft, String sheet) {
    return of(draft).stream().filter(p -> sheet.equalsIgnoreCase(p.sheet())).toList();
  }

  private static boolean isFollowed(Relationship relationship) {
    String type = relationship.type();
    String kind = type.substring(type.lastIndexOf('/') + 1);
    return !relationship.external() && !LEFT_OUT.contains(kind);
  }
}
