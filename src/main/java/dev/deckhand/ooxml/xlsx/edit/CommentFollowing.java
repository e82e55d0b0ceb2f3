package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.ooxml.markup.Splices;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.opc.Relationship;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import java.util.Optional;
import java.util.function.Function;

/** Notes, the boxes that show them, and threaded comments go where their cells go. */
final class CommentFollowing {
  private final WorkbookDraft draft;
  private final CellArea area;
  private final Function<CellAddress, Optional<CellAddress>> target;
  private int moved;
  private int removed;

  private CommentFollowing(
      WorkbookDraft draft, CellArea area, Function<CellAddress, Optional<CellAddress>> target) {
    this.draft = draft;
    this.area = area;
    this.target = target;
  }

  /** How many notes and comments of threads went elsewhere, and how many went away. */
  record Followed(int moved, int removed) {}

  /**
   * Has them follow; parts that end up empty stay.
   *
   * @param area the cells that change places
   * @param target where a cell goes; empty when it is removed
   */
  static Followed run(
      WorkbookDraft draft,
      SheetPart sheet,
      CellArea area,
      Function<CellAddress, Optional<CellAddress>> target) {
    CommentFollowing run = new CommentFollowing(draft, area, target);
    CommentParts parts = new CommentParts(draft, sheet);
    parts.texts().forEach(run::texts);
    if (run.moved + run.removed > 0) {
      parts.drawings().forEach(run::boxes);
    }
    return new Followed(run.moved, run.removed);
  }

  private void texts(Relationship text) {
    byte[] xml = draft.utf8(text.partName());
    Splices splices = new Splices(xml);
    for (XmlNode comment : CommentParts.comments(text, XmlNode.parse(text.partName(), xml))) {
      CommentParts.cell(comment)
          .filter(area::contains)
          .ifPresent(cell -> follow(splices, comment, cell));
    }
    draft.parts().put(text.partName(), splices.apply());
  }

  private void follow(Splices splices, XmlNode comment, CellAddress cell) {
    CellAddress now = target.apply(cell).orElse(null);
    if (now == null) {
      splices.delete(comment.start(), comment.end());
      removed++;
    } else if (!now.equals(cell)) {
      splices.attribute(comment, "ref", now.toString());
      moved++;
    }
  }

  private void boxes(String part) {
    VmlDrawing drawing = new VmlDrawing(draft.utf8(part));
    drawing.follow(area, target);
    draft.parts().put(part, drawing.content());
  }
}
