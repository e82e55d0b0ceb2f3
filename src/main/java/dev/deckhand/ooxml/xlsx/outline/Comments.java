package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.document.SheetDetails.Comment;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.beside.Capped;
import dev.deckhand.ooxml.xlsx.beside.Shortened;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads notes (18.7) and threaded comments; the note that stands in for a thread is left out. The
 * authors of threads are listed in a part of the workbook.
 */
final class Comments {
  private static final String THREAD_AUTHOR = "tc=";

  private final SideParts parts;
  private final Map<String, String> persons = new HashMap<>();

  Comments(SideParts parts, String workbookPart) {
    this.parts = parts;
    parts
        .trees(workbookPart, "person")
        .flatMap(list -> list.children("person").stream())
        .forEach(p -> persons.put(p.value("id", ""), p.value("displayName", "")));
  }

  /** The comments of a worksheet, and how many there are with all answers. */
  record Found(Capped<Comment> list, int withReplies) {}

  Found of(String sheetPart) {
    Capped<Comment> found = new Capped<>();
    parts.trees(sheetPart, "comments").forEach(root -> notes(root, found));
    int notes = found.count();
    List<XmlNode> threaded =
        parts
            .trees(sheetPart, "threadedComment")
            .flatMap(root -> root.children("threadedComment").stream())
            .toList();
    threads(threaded, found);
    return new Found(found, notes + threaded.size());
  }

  private static void notes(XmlNode root, Capped<Comment> found) {
    List<String> authors = root.list("authors").stream().map(XmlNode::text).toList();
    for (XmlNode note : root.list("commentList")) {
      int index = note.integer("authorId", -1);
      String author = index >= 0 && index < authors.size() ? authors.get(index) : "";
      if (!author.startsWith(THREAD_AUTHOR)) {
        String text = note.child("text").map(Comments::text).orElse("");
        found.add(comment(note, author, text, false, 0));
      }
    }
  }

  private static String text(XmlNode rich) {
    return rich.all("t").stream().map(XmlNode::text).collect(Collectors.joining());
  }

  private void threads(List<XmlNode> comments, Capped<Comment> found) {
    Map<String, Integer> replies = new HashMap<>();
    List<XmlNode> first = new ArrayList<>();
    for (XmlNode comment : comments) {
      String parent = comment.value("parentId");
      if (parent == null) {
        first.add(comment);
      } else {
        replies.merge(parent, 1, Integer::sum);
      }
    }
    for (XmlNode comment : first) {
      String author = persons.getOrDefault(comment.value("personId", ""), "");
      String text = comment.child("text").map(XmlNode::text).orElse("");
      int answers = replies.getOrDefault(comment.value("id", ""), 0);
      found.add(comment(comment, author, text, true, answers));
    }
  }

  private static Comment comment(
      XmlNode node, String author, String text, boolean threaded, int replies) {
    return new Comment(
        Shortened.text(node.value("ref", "")),
        Shortened.text(author),
        Shortened.text(text),
        threaded,
        replies,
        node.flag("done"));
  }
}
