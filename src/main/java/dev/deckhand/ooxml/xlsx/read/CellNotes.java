package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellNote;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.opc.Relationship;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads which cells of a worksheet have a note (18.7) or a thread of comments. */
public final class CellNotes {
  private final Map<CellAddress, CellNote> found = new TreeMap<>();

  private CellNotes() {}

  public static List<CellNote> of(PartSource source, SheetPart sheet) {
    CellNotes notes = new CellNotes();
    for (Relationship part : source.targets(sheet.part(), "comments")) {
      tree(source, part.partName()).ifPresent(notes::notes);
    }
    for (Relationship part : source.targets(sheet.part(), "threadedComment")) {
      tree(source, part.partName()).ifPresent(notes::threads);
    }
    return List.copyOf(notes.found.values());
  }

  /** A part that cannot be read has no notes; the outline says so. */
  private static Optional<XmlNode> tree(PartSource source, String part) {
    try {
      return Optional.of(XmlNode.parse(part, XmlText.utf8(part, source.part(part))));
    } catch (DocumentProblem | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private void notes(XmlNode root) {
    List<String> authors = root.list("authors").stream().map(XmlNode::text).toList();
    for (XmlNode note : root.list("commentList")) {
      int author = note.integer("authorId", -1);
      String name = author >= 0 && author < authors.size() ? authors.get(author) : "";
      cell(note).ifPresent(cell -> found.put(cell, new CellNote(cell, name, 0)));
    }
  }

  /** The note at the same place only stands in for the thread. */
  private void threads(XmlNode root) {
    for (XmlNode comment : root.children("threadedComment")) {
      cell(comment)
          .ifPresent(
              cell ->
                  found.compute(
                      cell,
                      (c, known) ->
                          new CellNote(c, "", 1 + (known == null ? 0 : known.comments()))));
    }
  }

  private static Optional<CellAddress> cell(XmlNode node) {
    try {
      return Optional.of(CellAddress.parse(node.value("ref", "")));
    } catch (IllegalArgumentException notACell) {
      return Optional.empty();
    }
  }
}
