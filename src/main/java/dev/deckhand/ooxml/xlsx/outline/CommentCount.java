package dev.deckhand.ooxml.xlsx.outline;

import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.markup.XmlText;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.read.PartSource;
import java.util.List;

/** Counts notes and threaded comments; the note that stands in for a thread is not counted. */
final class CommentCount {
  private static final String THREAD_AUTHOR = "tc=";

  private CommentCount() {}

  static int of(PartSource source, String sheetPart) {
    int count = 0;
    for (Relationship relationship : source.targets(sheetPart, "comments")) {
      count += notes(parse(source, relationship.partName()));
    }
    for (Relationship relationship : source.targets(sheetPart, "threadedComment")) {
      count += parse(source, relationship.partName()).children("threadedComment").size();
    }
    return count;
  }

  private static XmlNode parse(PartSource source, String part) {
    return XmlNode.parse(part, XmlText.utf8(part, source.part(part)));
  }

  private static int notes(XmlNode root) {
    List<XmlNode> authors = root.list("authors");
    return (int) root.list("commentList").stream().filter(c -> !isThread(c, authors)).count();
  }

  private static boolean isThread(XmlNode comment, List<XmlNode> authors) {
    int author = comment.integer("authorId", -1);
    return author >= 0
        && author < authors.size()
        && authors.get(author).text().startsWith(THREAD_AUTHOR);
  }
}
