package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import dev.deckhand.ooxml.xlsx.read.WorkbookParts;
import dev.deckhand.plan.BoundSheetOperation.AddSheet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Adds an empty worksheet. */
final class SheetAdding {
  private static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

  private final WorkbookDraft draft;
  private final AddSheet operation;
  private final WorkbookParts workbook;
  private final Splices splices;

  private SheetAdding(WorkbookDraft draft, AddSheet operation) {
    this.draft = draft;
    this.operation = operation;
    this.workbook = draft.workbook();
    this.splices = new Splices(workbook.xml());
  }

  static void run(WorkbookDraft draft, AddSheet operation) {
    draft.flush();
    new SheetAdding(draft, operation).run();
    draft.reload();
  }

  private void run() {
    String part = draft.parts().freeName("/xl/worksheets/sheet%d.xml");
    draft.parts().add(part, emptySheet(), CONTENT_TYPE);
    String type = Namespaces.relationship(workbook.root(), "worksheet");
    entry(draft.parts().addRelationship(workbook.partName(), type, part));
    TabPositions.move(workbook.root(), splices, tab -> tab >= operation.index() ? tab + 1 : tab, 0);
    draft.parts().put(workbook.partName(), splices.apply());
    int index = Math.min(operation.index(), workbook.tabs().size());
    AppTitles.added(draft, index, operation.name());
    draft.notes().structure("sheet", "added", operation.name());
  }

  private byte[] emptySheet() {
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<worksheet xmlns=\"%s\"><sheetData/></worksheet>";
    return xml.formatted(Namespaces.main(workbook.root())).getBytes(StandardCharsets.UTF_8);
  }

  private void entry(String relationshipId) {
    XmlNode list = workbook.root().child("sheets").orElseThrow();
    String name = XmlText.escapeAttribute(operation.name());
    String xml =
        "<%ssheet name=\"%s\" sheetId=\"%d\" %s=\"%s\"/>"
            .formatted(list.prefix(), name, freeId(workbook), idAttribute(), relationshipId);
    List<SheetPart> tabs = workbook.tabs();
    if (operation.index() < tabs.size()) {
      splices.insert(tabs.get(operation.index()).entry().start(), xml);
    } else {
      splices.insert(tabs.getLast().entry().end(), xml);
    }
  }

  /** A sheet id no tab has. */
  static long freeId(WorkbookParts workbook) {
    return 1
        + workbook.tabs().stream().mapToLong(t -> t.entry().integer("sheetId", 0)).max().orElse(0);
  }

  private String idAttribute() {
    Optional<String> used =
        workbook.tabs().stream()
            .flatMap(t -> t.entry().relationshipAttribute().stream())
            .map(XmlNode.Attribute::name)
            .filter(n -> Namespaces.relationshipPrefix(workbook.root()).isPresent())
            .findFirst();
    String namespace = Namespaces.relationship(workbook.root(), "x");
    return used.orElseGet(
        () -> "xmlns:r=\"" + namespace.substring(0, namespace.length() - 2) + "\" r:id");
  }
}
