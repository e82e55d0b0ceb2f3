package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import dev.deckhand.ooxml.xlsx.read.DynamicArrays;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The value of a cell's attribute {@code cm} that says its array formula is a dynamic one; the
 * metadata part (18.9) is made or extended where a draft needs it.
 */
final class DynamicArrayMark {
  private static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
  private static final String TYPE =
      "<metadataType name=\"XLDAPR\" minSupportedVersion=\"120000\" copy=\"1\" pasteAll=\"1\""
          + " pasteValues=\"1\" merge=\"1\" splitFirst=\"1\" rowColShift=\"1\" clearFormats=\"1\""
          + " clearComments=\"1\" assign=\"1\" coerce=\"1\" cellMeta=\"1\"/>";
  private static final String FUTURE =
      "<futureMetadata name=\"XLDAPR\" count=\"1\"><bk><extLst>"
          + "<ext uri=\"{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}\">"
          + "<xda:dynamicArrayProperties"
          + " xmlns:xda=\"http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray\""
          + " fDynamic=\"1\" fCollapsed=\"0\"/></ext></extLst></bk></futureMetadata>";
  private static final String NEW_PART =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<metadata xmlns=\"%s\"><metadataTypes count=\"1\">"
          + TYPE
          + "</metadataTypes>"
          + FUTURE
          + "<cellMetadata count=\"1\"><bk><rc t=\"1\" v=\"0\"/></bk></cellMetadata></metadata>";

  private DynamicArrayMark() {}

  /** The mark, or 0 where the draft holds no dynamic array. */
  static int value(WorkbookDraft draft, SheetDraft sheet) {
    boolean[] needed = {false};
    sheet
        .cells()
        .eachPlanned(
            CellArea.WHOLE_SHEET,
            (row, column, cell) -> needed[0] |= cell.content() instanceof Content.DynamicArray);
    return needed[0] ? value(draft) : 0;
  }

  private static int value(WorkbookDraft draft) {
    Optional<Relationship> stored =
        draft.parts().relationships(draft.workbook().partName()).stream()
            .filter(r -> !r.external() && r.hasType("sheetMetadata"))
            .findFirst();
    return stored.map(r -> extend(draft, r.partName())).orElseGet(() -> make(draft));
  }

  private static int make(WorkbookDraft draft) {
    String name = draft.parts().has("/xl/metadata.xml") ? "/xl/metadata2.xml" : "/xl/metadata.xml";
    XmlNode workbook = draft.workbook().root();
    String xml = NEW_PART.formatted(Namespaces.main(workbook));
    draft.parts().add(name, xml.getBytes(StandardCharsets.UTF_8), CONTENT_TYPE);
    String type = Namespaces.relationship(workbook, "sheetMetadata");
    draft.parts().addRelationship(draft.workbook().partName(), type, name);
    return 1;
  }

  private static int extend(WorkbookDraft draft, String part) {
    byte[] xml = draft.utf8(part);
    XmlNode root = XmlNode.parse(part, xml);
    int mark = DynamicArrays.of(root).first();
    if (mark > 0) {
      return mark;
    }
    Splices splices = new Splices(xml);
    int types = append(splices, root, "metadataTypes", TYPE);
    int at =
        root.child("cellMetadata")
            .or(() -> root.child("valueMetadata"))
            .map(XmlNode::start)
            .orElse(root.contentEnd());
    splices.insert(at, FUTURE);
    String block = "<bk><rc t=\"" + types + "\" v=\"0\"/></bk>";
    int blocks = append(splices, root, "cellMetadata", block);
    draft.parts().put(part, splices.apply());
    return blocks;
  }

  private static int append(Splices splices, XmlNode root, String list, String item) {
    Optional<XmlNode> stored = root.child(list);
    if (stored.isEmpty()) {
      String xml = "<" + list + " count=\"1\">" + item + "</" + list + ">";
      boolean first = list.equals("metadataTypes");
      int end = root.child("valueMetadata").map(XmlNode::start).orElse(root.contentEnd());
      splices.insert(first ? root.contentStart() : end, xml);
      return 1;
    }
    int count = stored.get().children().size() + 1;
    splices.append(stored.get(), item);
    splices.attribute(stored.get(), "count", Integer.toString(count));
    return count;
  }
}
