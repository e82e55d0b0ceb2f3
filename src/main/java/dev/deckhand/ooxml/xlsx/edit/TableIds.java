package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import java.util.HashSet;
import java.util.Set;

/** The ids tables have; no two tables of a workbook share one (18.5.1.2). */
final class TableIds {
  private TableIds() {}

  static Set<Integer> of(WorkbookDraft draft) {
    Set<Integer> ids = new HashSet<>();
    for (SheetPart sheet : draft.workbook().worksheets()) {
      for (Relationship r : draft.parts().relationships(sheet.part())) {
        if (!r.external() && r.hasType("table") && draft.parts().has(r.partName())) {
          byte[] xml = draft.utf8(r.partName());
          ids.add(XmlNode.parse(r.partName(), xml).integer("id", 0));
        }
      }
    }
    return ids;
  }

  /** An id no table has. */
  static int free(WorkbookDraft draft) {
    return 1 + of(draft).stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
