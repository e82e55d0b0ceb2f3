package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.XmlNode;
import java.util.Map;
import java.util.NavigableMap;

/** Sets attributes of columns as a whole. Cell changes have to be flushed before. */
final class ColumnAttributes {
  private ColumnAttributes() {}

  /** Sets attributes by zero-based column; an empty value removes one. */
  static void set(
      WorkbookDraft draft, String sheet, NavigableMap<Integer, Map<String, String>> changes) {
    if (changes.isEmpty()) {
      return;
    }
    SheetElements elements = SheetElements.of(draft, sheet);
    String width =
        elements
            .first("sheetFormatPr")
            .map(format -> format.value("defaultColWidth", "9.140625"))
            .orElse("9.140625");
    XmlNode stored = elements.first("cols").orElse(null);
    String xml =
        new ColumnsXml(elements.prefix(), width).change(stored, elements.splices().base(), changes);
    if (stored == null) {
      elements.add("cols", xml);
    } else {
      elements.splices().replace(stored.start(), stored.end(), xml);
    }
    elements.write();
  }
}
