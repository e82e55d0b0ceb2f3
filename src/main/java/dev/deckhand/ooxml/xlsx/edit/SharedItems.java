package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.XmlScanner;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.opc.Relationship;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Items of the shared string table (18.4.9) as XML. */
final class SharedItems {
  private SharedItems() {}

  /** The items of some indexes, by index. */
  static Map<Integer, String> of(WorkbookDraft draft, Set<Integer> indexes) {
    Optional<Relationship> table =
        draft.parts().relationships(draft.workbook().partName()).stream()
            .filter(r -> !r.external() && r.hasType("sharedStrings"))
            .findFirst();
    return indexes.isEmpty() || table.isEmpty()
        ? Map.of()
        : read(table.get().partName(), draft.utf8(table.get().partName()), indexes);
  }

  private static Map<Integer, String> read(String part, byte[] xml, Set<Integer> indexes) {
    Map<Integer, String> items = new HashMap<>();
    XmlScanner scanner = new XmlScanner(part, xml);
    int index = 0;
    for (var event = scanner.next(); event != XmlScanner.Event.DONE; event = scanner.next()) {
      if (event == XmlScanner.Event.START && scanner.is("si")) {
        int start = scanner.start();
        scanner.skip();
        if (indexes.contains(index)) {
          items.put(index, XmlText.raw(xml, start, scanner.end()));
        }
        index++;
      }
    }
    return items;
  }
}
