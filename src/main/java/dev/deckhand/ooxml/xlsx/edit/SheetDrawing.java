package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.chart.DrawingXml;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The drawing part of a worksheet, made where there is none. */
final class SheetDrawing {
  private static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.drawing+xml";

  private final WorkbookDraft draft;
  private final String part;

  private SheetDrawing(WorkbookDraft draft, String part) {
    this.draft = draft;
    this.part = part;
  }

  /** The drawing of a worksheet; pending cell changes have to be flushed before. */
  static SheetDrawing of(WorkbookDraft draft, String sheetName) {
    String sheet = draft.workbook().worksheet(sheetName).orElseThrow().part();
    SheetElements elements = new SheetElements(draft, sheet);
    Optional<String> known =
        elements
            .first("drawing")
            .map(XmlNode::relationshipId)
            .flatMap(id -> target(draft, sheet, id));
    return new SheetDrawing(draft, known.orElseGet(() -> make(draft, sheet, elements)));
  }

  private static Optional<String> target(WorkbookDraft draft, String sheet, String id) {
    return draft.parts().relationships(sheet).stream()
        .filter(r -> r.id().equals(id) && !r.external())
        .map(Relationship::partName)
        .findFirst();
  }

  private static String make(WorkbookDraft draft, String sheet, SheetElements elements) {
    String part = draft.parts().freeName("/xl/drawings/drawing%d.xml");
    XmlNode workbook = draft.workbook().root();
    String xml = Namespaces.dialect(workbook, DrawingXml.part(""));
    draft.parts().add(part, xml.getBytes(StandardCharsets.UTF_8), CONTENT_TYPE);
    String type = Namespaces.relationship(workbook, "drawing");
    String id = draft.parts().addRelationship(sheet, type, part);
    String namespace = Namespaces.relationships(workbook);
    elements.add(
        "drawing",
        "<%sdrawing xmlns:r=\"%s\" r:id=\"%s\"/>".formatted(elements.prefix(), namespace, id));
    elements.write();
    return part;
  }

  /** Adds a frame with a chart over cells; returns the frame's name. */
  String addChart(CellArea area, String chart, String about) {
    XmlNode workbook = draft.workbook().root();
    String type = Namespaces.relationship(workbook, "chart");
    String relationship = draft.parts().addRelationship(part, type, chart);
    byte[] xml = draft.utf8(part);
    XmlNode root = XmlNode.parse(part, xml);
    int id = 1 + root.all("cNvPr").stream().mapToInt(n -> n.integer("id", 0)).max().orElse(1);
    String name = "Chart " + (id - 1);
    String frame = DrawingXml.frame(area, id, name, about, relationship);
    Splices splices = new Splices(xml);
    splices.append(root, Namespaces.dialect(workbook, frame));
    draft.parts().put(part, splices.apply());
    return name;
  }
}
