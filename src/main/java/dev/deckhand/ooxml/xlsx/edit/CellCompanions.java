package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.xlsx.read.SheetPart;
import java.util.Optional;
import java.util.function.Function;

/**
 * What belongs to single cells but is kept beside them goes where they go: comments ({@link
 * CommentFollowing}) and links ({@link LinkCompanions}).
 */
final class CellCompanions {
  private final WorkbookDraft draft;
  private final SheetPart sheet;
  private final CellArea area;
  private final Function<CellAddress, Optional<CellAddress>> target;

  /**
   * @param area the cells that change places
   * @param target where a cell goes; empty when it is removed
   */
  CellCompanions(
      WorkbookDraft draft,
      SheetPart sheet,
      CellArea area,
      Function<CellAddress, Optional<CellAddress>> target) {
    this.draft = draft;
    this.sheet = sheet;
    this.area = area;
    this.target = target;
  }

  void move() {
    CommentFollowing.Followed comments = CommentFollowing.run(draft, sheet, area, target);
    say("comments", comments.moved(), comments.removed());
    LinkCompanions links = new LinkCompanions(draft, sheet, area, target);
    links.move();
    say("hyperlinks", links.moved(), links.removed());
  }

  private void say(String kind, int moved, int removed) {
    String range = new SheetRange(sheet.name(), area).toString();
    if (moved > 0) {
      draft.notes().object(kind, range, moved + " moved with their cells");
    }
    if (removed > 0) {
      draft.notes().object(kind, range, removed + " removed with their cells");
    }
  }
}
