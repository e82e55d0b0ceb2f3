package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.read.TableReader.StoredTable;
import java.util.Optional;

/** Writes the filter of a worksheet or of a table (18.3.1.2). */
final class FilterElement {
  private FilterElement() {}

  /** Gives a worksheet its filter; it has one at most. */
  static void ofSheet(WorkbookDraft draft, String sheet, CellArea area, String columns) {
    SheetElements elements = SheetElements.of(draft, sheet);
    Optional<XmlNode> known = elements.first("autoFilter");
    known.ifPresentOrElse(
        node -> change(elements.splices(), node, area, columns),
        () -> elements.add("autoFilter", element(elements.prefix(), area, columns)));
    mode(elements, !columns.isEmpty());
    elements.write();
    NameEditing.filterArea(draft, sheet, SheetRange.quote(sheet) + "!" + area.absolute());
  }

  /** Says whether a filter of the worksheet hides rows (18.3.1.82). */
  private static void mode(SheetElements elements, boolean filters) {
    Optional<XmlNode> properties = elements.first("sheetPr");
    if (properties.isEmpty() && filters) {
      elements.add("sheetPr", "<" + elements.prefix() + "sheetPr filterMode=\"1\"/>");
    } else if (properties.isPresent() && filters) {
      elements.splices().attribute(properties.get(), "filterMode", "1");
    } else {
      properties.ifPresent(node -> elements.splices().removeAttribute(node, "filterMode"));
    }
  }

  /** Gives a table its filter. */
  static void ofTable(WorkbookDraft draft, StoredTable table, CellArea area, String columns) {
    byte[] xml = draft.utf8(table.part());
    Splices splices = new Splices(xml);
    XmlNode root = XmlNode.parse(table.part(), xml);
    Optional<XmlNode> known = root.child("autoFilter");
    if (known.isPresent()) {
      change(splices, known.get(), area, columns);
    } else {
      splices.insert(root.contentStart(), element(root.prefix(), area, columns));
    }
    draft.parts().put(table.part(), splices.apply());
  }

  /** The prefix a table's elements have. */
  static String prefix(WorkbookDraft draft, StoredTable table) {
    return XmlNode.parse(table.part(), draft.utf8(table.part())).prefix();
  }

  private static String element(String prefix, CellArea area, String columns) {
    String name = prefix + "autoFilter";
    String start = "<" + name + " ref=\"" + area.corners() + "\"";
    return columns.isEmpty() ? start + "/>" : start + ">" + columns + "</" + name + ">";
  }

  /** An order the filter's buttons have brought about stays said as long as the area does. */
  private static void change(Splices splices, XmlNode node, CellArea area, String columns) {
    boolean same = area.corners().equals(node.value("ref", ""));
    splices.attribute(node, "ref", area.corners());
    for (XmlNode child : node.children()) {
      if (child.is("filterColumn") || !same) {
        splices.delete(child.start(), child.end());
      }
    }
    if (columns.isEmpty()) {
      return;
    }
    if (node.selfClosed()) {
      splices.append(node, columns);
    } else {
      splices.insert(node.contentStart(), columns);
    }
  }
}
