package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Puts comments on cells that have none: notes, the boxes that show them, threads. */
final class CommentPutting {
  private CommentPutting() {}

  /** Puts comments on the cells they say; pending cell changes have to be flushed before. */
  static void put(WorkbookDraft draft, String sheetName, List<CommentCopy> comments) {
    if (comments.isEmpty()) {
      return;
    }
    SheetPart sheet = draft.workbook().worksheet(sheetName).orElseThrow();
    NotePart.of(draft, sheet).add(comments);
    NoteDrawing.show(draft, sheet, comments);
    if (comments.stream().anyMatch(c -> !c.thread().isEmpty())) {
      threads(draft, new CommentParts(draft, sheet).threads(), comments);
    }
  }

  private static void threads(WorkbookDraft draft, String part, List<CommentCopy> comments) {
    StringBuilder threads = new StringBuilder();
    for (CommentCopy comment : comments) {
      for (String thread : comment.thread()) {
        byte[] one = thread.getBytes(StandardCharsets.UTF_8);
        Splices splices = new Splices(one);
        splices.attribute(XmlNode.parse("comment", one), "ref", comment.cell().toString());
        threads.append(new String(splices.apply(), StandardCharsets.UTF_8));
      }
    }
    byte[] xml = draft.utf8(part);
    Splices splices = new Splices(xml);
    splices.append(XmlNode.parse(part, xml), threads.toString());
    draft.parts().put(part, splices.apply());
  }
}
