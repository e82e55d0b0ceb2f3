package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import java.util.List;
import java.util.stream.Collectors;

/** The filter of a worksheet itself (18.3.1.2), which a table on the same cells takes over. */
final class SheetFilter {
  private static final String NAME = "_xlnm._FilterDatabase";

  private SheetFilter() {}

  /**
   * Takes the filter from the worksheet. Pending cell changes have to be flushed before.
   *
   * @return its criteria as elements of a table; empty where it has none or other cells
   */
  static String take(WorkbookDraft draft, SheetPart sheet, CellArea area) {
    SheetElements elements = new SheetElements(draft, sheet.part());
    XmlNode filter = elements.first("autoFilter").orElse(null);
    if (filter == null || !area.toString().equals(reference(filter))) {
      return "";
    }
    byte[] xml = elements.splices().base();
    String criteria =
        filter.children().stream()
            .filter(c -> c.is("filterColumn") || c.is("sortState"))
            .map(c -> unprefixed(XmlText.raw(xml, c.start(), c.end()), c.prefix()))
            .collect(Collectors.joining());
    elements.splices().delete(filter.start(), filter.end());
    elements.write();
    name(draft, sheet.index());
    return criteria;
  }

  /** Table parts are written without a prefix. */
  private static String unprefixed(String xml, String prefix) {
    return prefix.isEmpty() ? xml : xml.replace("<" + prefix, "<").replace("</" + prefix, "</");
  }

  private static String reference(XmlNode filter) {
    try {
      return CellArea.parse(filter.value("ref", "")).toString();
    } catch (IllegalArgumentException notAnArea) {
      return "";
    }
  }

  /** Excel keeps the filtered cells in a hidden name, too. */
  private static void name(WorkbookDraft draft, int scope) {
    String part = draft.workbook().partName();
    XmlNode list = draft.workbook().root().child("definedNames").orElse(null);
    if (list == null) {
      return;
    }
    List<XmlNode> own =
        list.children().stream()
            .filter(n -> n.value("name", "").equalsIgnoreCase(NAME))
            .filter(n -> n.integer("localSheetId", -1) == scope)
            .toList();
    Splices splices = new Splices(draft.workbook().xml());
    if (own.size() == list.children().size()) {
      splices.delete(list.start(), list.end());
    } else {
      own.forEach(n -> splices.delete(n.start(), n.end()));
    }
    draft.parts().put(part, splices.apply());
    draft.reload();
  }
}
