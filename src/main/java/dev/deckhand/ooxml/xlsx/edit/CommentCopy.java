package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.opc.Relationship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A comment with all that belongs to it, as XML: the note (18.7.3), the shape that shows it, and
 * the thread it stands for.
 *
 * @param cell where it is to be
 * @param was where it was
 * @param author the note's author; of a thread a name made of its id
 * @param shape {@code null} where there is none that can be read
 * @param fresh whether its thread needs ids of its own
 */
record CommentCopy(
    CellAddress cell,
    CellAddress was,
    String note,
    String author,
    @Nullable String shape,
    List<String> thread,
    boolean fresh) {
  CommentCopy {
    thread = List.copyOf(thread);
  }

  /** A second comment like it on another cell. */
  CommentCopy on(CellAddress other) {
    return new CommentCopy(other, was, note, author, shape, thread, true);
  }

  /** The same comment on another cell; it has to be removed from the first. */
  CommentCopy movedTo(CellAddress other) {
    return new CommentCopy(other, was, note, author, shape, thread, false);
  }

  /** The comments of a range, in the order of the part. */
  static List<CommentCopy> within(WorkbookDraft draft, SheetRange range) {
    String sheet = draft.workbook().worksheet(range.sheet()).orElseThrow().part();
    List<CommentCopy> found = new ArrayList<>();
    Map<CellAddress, List<String>> threads = new HashMap<>();
    Map<CellAddress, String> shapes = new HashMap<>();
    for (Relationship relationship : draft.parts().relationships(sheet)) {
      if (relationship.external() || !draft.parts().has(relationship.partName())) {
        continue;
      }
      String part = relationship.partName();
      if (relationship.hasType("threadedComment")) {
        threads(draft, part, threads);
      } else if (relationship.hasType("vmlDrawing")) {
        shapes(draft, part, shapes);
      }
    }
    for (Relationship relationship : draft.parts().relationships(sheet)) {
      if (!relationship.external() && relationship.hasType("comments")) {
        notes(draft, relationship.partName(), range.area(), found);
      }
    }
    return found.stream()
        .map(
            c ->
                new CommentCopy(
                    c.cell,
                    c.was,
                    c.note,
                    c.author,
                    shapes.get(c.cell),
                    threads.getOrDefault(c.cell, List.of()),
                    false))
        .toList();
  }

  private static void notes(
      WorkbookDraft draft, String part, CellArea area, List<CommentCopy> found) {
    byte[] xml = draft.utf8(part);
    XmlNode root = XmlNode.parse(part, xml);
    List<String> authors = root.list("authors").stream().map(XmlNode::text).toList();
    for (XmlNode note : root.list("commentList")) {
      CellAddress cell = cell(note);
      if (cell != null && area.contains(cell)) {
        int author = note.integer("authorId", -1);
        String name = author >= 0 && author < authors.size() ? authors.get(author) : "";
        found.add(
            new CommentCopy(
                cell,
                cell,
                XmlText.raw(xml, note.start(), note.end()),
                name,
                null,
                List.of(),
                false));
      }
    }
  }

  private static void threads(
      WorkbookDraft draft, String part, Map<CellAddress, List<String>> threads) {
    byte[] xml = draft.utf8(part);
    for (XmlNode comment : XmlNode.parse(part, xml).children("threadedComment")) {
      CellAddress cell = cell(comment);
      if (cell != null) {
        threads
            .computeIfAbsent(cell, c -> new ArrayList<>())
            .add(XmlText.raw(xml, comment.start(), comment.end()));
      }
    }
  }

  private static void shapes(WorkbookDraft draft, String part, Map<CellAddress, String> shapes) {
    try {
      byte[] xml = draft.utf8(part);
      for (XmlNode shape : XmlNode.parse(part, xml).children("shape")) {
        CellAddress cell = CommentShape.cell(shape);
        if (cell != null) {
          shapes.put(cell, XmlText.raw(xml, shape.start(), shape.end()));
        }
      }
    } catch (DocumentProblem notWellFormed) {
      draft.notes().object("drawing", part, "comment shapes could not be read");
    }
  }

  private static @Nullable CellAddress cell(XmlNode comment) {
    try {
      return CellAddress.parse(comment.value("ref", ""));
    } catch (IllegalArgumentException notACell) {
      return null;
    }
  }
}
