package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.opc.Relationship;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The parts a worksheet keeps its comments in, made where there are none. */
final class CommentParts {
  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String NOTES =
      DECLARATION + "<comments xmlns=\"%s\"><authors/><commentList/></comments>";
  private static final String THREADS =
      DECLARATION
          + "<ThreadedComments"
          + " xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"/>";
  private static final String SHAPES =
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
          + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">"
          + "<o:idmap v:ext=\"edit\" data=\"%d\"/></o:shapelayout>"
          + "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
          + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
          + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype></xml>";
  private static final String THREAD_TYPE =
      "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";

  private final WorkbookDraft draft;
  private final String sheet;

  /**
   * @param sheet the worksheet's part
   */
  CommentParts(WorkbookDraft draft, String sheet) {
    this.draft = draft;
    this.sheet = sheet;
  }

  /** The part with the notes. */
  String notes() {
    return known("comments")
        .orElseGet(
            () ->
                add(
                    "/xl/comments%d.xml",
                    NOTES.formatted(Namespaces.main(draft.workbook().root())),
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
                    Namespaces.relationship(draft.workbook().root(), "comments")));
  }

  /** The part with the threads. */
  String threads() {
    return known("threadedComment")
        .orElseGet(
            () ->
                add(
                    "/xl/threadedComments/threadedComment%d.xml",
                    THREADS, "application/vnd.ms-excel.threadedcomments+xml", THREAD_TYPE));
  }

  private Optional<String> known(String kind) {
    return draft.parts().relationships(sheet).stream()
        .filter(r -> !r.external() && r.hasType(kind) && draft.parts().has(r.partName()))
        .map(Relationship::partName)
        .findFirst();
  }

  private String add(String pattern, String xml, String contentType, String relationship) {
    String part = draft.parts().freeName(pattern);
    draft.parts().add(part, xml.getBytes(StandardCharsets.UTF_8), contentType);
    draft.parts().addRelationship(sheet, relationship, part);
    return part;
  }

  /** The drawing with the shapes that show notes. */
  String shapes() {
    SheetElements elements = new SheetElements(draft, sheet);
    String id = elements.first("legacyDrawing").map(XmlNode::relationshipId).orElse(null);
    Optional<String> known =
        draft.parts().relationships(sheet).stream()
            .filter(r -> r.id().equals(id) && draft.parts().has(r.partName()))
            .map(Relationship::partName)
            .findFirst();
    return known.orElseGet(() -> addShapes(elements));
  }

  private String addShapes(SheetElements elements) {
    XmlNode workbook = draft.workbook().root();
    String part = draft.parts().freeName("/xl/drawings/vmlDrawing%d.vml");
    String number = part.replaceAll("\\D", "");
    String xml = SHAPES.formatted(Integer.parseInt(number));
    draft
        .parts()
        .add(
            part,
            xml.getBytes(StandardCharsets.UTF_8),
            "application/vnd.openxmlformats-officedocument.vmlDrawing");
    String type = Namespaces.relationship(workbook, "vmlDrawing");
    String id = draft.parts().addRelationship(sheet, type, part);
    elements.add(
        "legacyDrawing",
        "<%slegacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>"
            .formatted(elements.prefix(), Namespaces.relationships(workbook), id));
    elements.write();
    return part;
  }
}
