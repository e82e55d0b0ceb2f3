package dev.deckhand.ooxml.xlsx.edit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A comment with all that belongs to it: the note (18.7.3) as XML, the box that shows it, and the
 * thread it stands for.
 *
 * @param cell where it is to be
 * @param author the note's author; of a thread a name made of its id
 * @param box {@code null} where there is none
 * @param thread its comments as XML
 */
record CommentCopy(
    CellAddress cell, String note, String author, @Nullable NoteShape box, List<String> thread) {
  CommentCopy {
    thread = List.copyOf(thread);
  }

  /** The comments of a range, in the order of the part. */
  static List<CommentCopy> within(WorkbookDraft draft, SheetRange range) {
    SheetPart sheet = draft.workbook().worksheet(range.sheet()).orElseThrow();
    CommentParts parts = new CommentParts(draft, sheet);
    Map<CellAddress, NoteShape> boxes = new HashMap<>();
    for (String part : parts.drawings()) {
      new VmlDrawing(draft.utf8(part)).notes().forEach(box -> boxes.put(box.cell(), box));
    }
    Map<CellAddress, List<String>> threads = new HashMap<>();
    List<CommentCopy> found = new ArrayList<>();
    Comparator<Relationship> threadsFirst = Comparator.comparing(text -> text.hasType("comments"));
    for (Relationship text : parts.texts().stream().sorted(threadsFirst).toList()) {
      byte[] xml = draft.utf8(text.partName());
      XmlNode root = XmlNode.parse(text.partName(), xml);
      List<String> authors = root.list("authors").stream().map(XmlNode::text).toList();
      for (XmlNode comment : CommentParts.comments(text, root)) {
        CellAddress cell = CommentParts.cell(comment).filter(range.area()::contains).orElse(null);
        if (cell == null) {
          continue;
        }
        String raw = XmlText.raw(xml, comment.start(), comment.end());
        if (text.hasType("comments")) {
          int author = comment.integer("authorId", -1);
          String name = author >= 0 && author < authors.size() ? authors.get(author) : "";
          List<String> thread = threads.getOrDefault(cell, List.of());
          found.add(new CommentCopy(cell, raw, name, boxes.get(cell), thread));
        } else {
          threads.computeIfAbsent(cell, c -> new ArrayList<>()).add(raw);
        }
      }
    }
    return found;
  }

  /** The same comment on another cell; it has to be removed from the first. */
  CommentCopy movedTo(CellAddress other) {
    return new CommentCopy(other, note, author, box, thread);
  }

  /** A second comment like it on another cell; ids are the same ones for the same plan. */
  CommentCopy copiedTo(String sheet, CellAddress other) {
    Map<String, String> ids = new HashMap<>();
    for (String xml : thread) {
      String id = XmlNode.parse("comment", xml.getBytes(UTF_8)).value("id", "");
      byte[] seed = (id + sheet + "!" + other).getBytes(UTF_8);
      String fresh = UUID.nameUUIDFromBytes(seed).toString().toUpperCase(Locale.ROOT);
      ids.put(id, "{" + fresh + "}");
    }
    List<String> copied = thread.stream().map(xml -> renamed(xml, ids)).toList();
    return new CommentCopy(other, renamed(note, ids), renamed(author, ids), box, copied);
  }

  private static String renamed(String xml, Map<String, String> ids) {
    String now = xml;
    for (Map.Entry<String, String> id : ids.entrySet()) {
      now = id.getKey().isEmpty() ? now : now.replace(id.getKey(), id.getValue());
    }
    return now;
  }

  /** What the note says. */
  String text() {
    return XmlNode.parse("comment", note.getBytes(UTF_8)).all("t").stream()
        .map(XmlNode::text)
        .collect(Collectors.joining());
  }
}
