package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The parts a worksheet keeps its comments in: notes (18.7), threads, and the drawing of the old
 * kind with the boxes of the notes. Made where there are none.
 */
final class CommentParts {
  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String NOTES =
      DECLARATION + "<comments xmlns=\"%s\"><authors/><commentList/></comments>";
  private static final String NOTES_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
  private static final String THREADS =
      DECLARATION
          + "<ThreadedComments"
          + " xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"/>";
  private static final String THREADS_TYPE = "application/vnd.ms-excel.threadedcomments+xml";
  private static final String THREADS_RELATIONSHIP =
      "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
  private static final String DRAWING_TYPE =
      "application/vnd.openxmlformats-officedocument.vmlDrawing";

  private final WorkbookDraft draft;
  private final String sheet;

  CommentParts(WorkbookDraft draft, SheetPart sheet) {
    this.draft = draft;
    this.sheet = sheet.part();
  }

  /** The cell a note or a comment of a thread says it is on. */
  static Optional<CellAddress> cell(XmlNode comment) {
    try {
      return Optional.of(CellAddress.parse(comment.value("ref", "")));
    } catch (IllegalArgumentException notACell) {
      return Optional.empty();
    }
  }

  /** The notes of a part with notes, the comments of one with threads. */
  static List<XmlNode> comments(Relationship text, XmlNode root) {
    return root.all(text.hasType("comments") ? "comment" : "threadedComment");
  }

  /** The parts there are with notes or threads. */
  List<Relationship> texts() {
    return known(r -> r.hasType("comments") || r.hasType("threadedComment")).toList();
  }

  /** The drawings of the old kind there are; a worksheet may have another for page headers. */
  List<String> drawings() {
    return known(r -> r.hasType("vmlDrawing")).map(Relationship::partName).toList();
  }

  /** The drawing the worksheet shows. */
  Optional<String> shownDrawing() {
    return new SheetElements(draft, sheet)
        .first("legacyDrawing")
        .map(XmlNode::relationshipId)
        .flatMap(id -> known(r -> r.id().equals(id)).map(Relationship::partName).findFirst());
  }

  private Stream<Relationship> known(Predicate<Relationship> wanted) {
    return draft.parts().relationships(sheet).stream()
        .filter(r -> !r.external() && wanted.test(r) && draft.parts().has(r.partName()));
  }

  /** The part with the notes. */
  String notes() {
    XmlNode workbook = draft.workbook().root();
    return known(r -> r.hasType("comments"))
        .findFirst()
        .map(Relationship::partName)
        .orElseGet(
            () ->
                add(
                    "/xl/comments%d.xml",
                    NOTES.formatted(Namespaces.main(workbook)),
                    NOTES_TYPE,
                    Namespaces.relationship(workbook, "comments")));
  }

  /** The part with the threads. */
  String threads() {
    String pattern = "/xl/threadedComments/threadedComment%d.xml";
    return known(r -> r.hasType("threadedComment"))
        .findFirst()
        .map(Relationship::partName)
        .orElseGet(() -> add(pattern, THREADS, THREADS_TYPE, THREADS_RELATIONSHIP));
  }

  private String add(String pattern, String xml, String contentType, String relationship) {
    String part = draft.parts().freeName(pattern);
    draft.parts().add(part, xml.getBytes(StandardCharsets.UTF_8), contentType);
    draft.parts().addRelationship(sheet, relationship, part);
    return part;
  }

  /** The drawing with the boxes of the notes. */
  String boxes() {
    return shownDrawing().orElseGet(this::addDrawing);
  }

  private String addDrawing() {
    draft.parts().addDefault("vml", DRAWING_TYPE);
    String part = draft.parts().freeName("/xl/drawings/vmlDrawing%d.vml");
    draft.parts().add(part, VmlDrawing.empty(1 + highestBlock()).content(), DRAWING_TYPE);
    XmlNode workbook = draft.workbook().root();
    String type = Namespaces.relationship(workbook, "vmlDrawing");
    String id = draft.parts().addRelationship(sheet, type, part);
    SheetElements elements = new SheetElements(draft, sheet);
    elements
        .first("legacyDrawing")
        .ifPresent(broken -> elements.splices().delete(broken.start(), broken.end()));
    elements.add(
        "legacyDrawing",
        "<%slegacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>"
            .formatted(elements.prefix(), Namespaces.relationships(workbook), id));
    elements.writeBeside();
    return part;
  }

  /** No two drawings share a block of ids. */
  private int highestBlock() {
    return draft.workbook().tabs().stream()
        .flatMap(tab -> new CommentParts(draft, tab).drawings().stream())
        .mapToInt(drawing -> new VmlDrawing(draft.utf8(drawing)).highestBlock())
        .max()
        .orElse(0);
  }

  /** Removes the parts that hold no comments any more, and the drawing with nothing on it. */
  void prune() {
    for (Relationship text : texts()) {
      String part = text.partName();
      if (comments(text, XmlNode.parse(part, draft.utf8(part))).isEmpty()) {
        remove(part);
      }
    }
    shownDrawing()
        .filter(part -> new VmlDrawing(draft.utf8(part)).isEmpty())
        .filter(part -> draft.parts().relationships(part).isEmpty())
        .ifPresent(this::removeDrawing);
  }

  private void removeDrawing(String part) {
    SheetElements elements = new SheetElements(draft, sheet);
    XmlNode element = elements.first("legacyDrawing").orElseThrow();
    elements.splices().delete(element.start(), element.end());
    elements.writeBeside();
    remove(part);
  }

  private void remove(String part) {
    draft.parts().relationships(sheet).stream()
        .filter(r -> !r.external() && r.partName().equals(part))
        .forEach(r -> draft.parts().removeRelationship(sheet, r.id()));
    draft.parts().remove(part);
  }
}
