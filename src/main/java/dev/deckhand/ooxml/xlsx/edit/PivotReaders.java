package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import java.util.ArrayList;
import java.util.List;

/** The pivot tables that show what a cache holds. */
final class PivotReaders {
  private PivotReaders() {}

  /**
   * Those that a change leaves, in words such as {@code pivot table PivotTable1 (Sales!A3:B9)};
   * empty where there is none.
   */
  static String left(WorkbookDraft draft, FormulaChange change, String cache) {
    List<String> readers = new ArrayList<>();
    for (SheetPart sheet : draft.workbook().worksheets()) {
      if (change.sheet(sheet.name()).isEmpty()) {
        continue;
      }
      for (Relationship table : draft.parts().relationships(sheet.part())) {
        if (!table.external() && table.hasType("pivotTable") && reads(draft, table, cache)) {
          XmlNode root = XmlNode.parse(table.partName(), draft.utf8(table.partName()));
          String area = root.child("location").map(l -> l.value("ref", "")).orElse("");
          String place = SheetRange.quote(sheet.name()) + "!" + area;
          readers.add("pivot table " + root.value("name", "") + " (" + place + ")");
        }
      }
    }
    return String.join(", ", readers);
  }

  private static boolean reads(WorkbookDraft draft, Relationship table, String cache) {
    return draft.parts().has(table.partName())
        && draft.parts().relationships(table.partName()).stream()
            .anyMatch(r -> !r.external() && r.partName().equals(cache));
  }
}
