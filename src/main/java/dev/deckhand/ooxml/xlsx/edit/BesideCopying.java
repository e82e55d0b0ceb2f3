package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.reference.AreaList;
import dev.deckhand.plan.BoundCellOperation.CopyRange;
import dev.deckhand.plan.CopyWhat;
import java.util.List;

/** What lies on copied cells and goes along: rules, merges, links, comments. */
final class BesideCopying {
  private final WorkbookDraft draft;
  private final SheetRange from;
  private final SheetRange to;
  private final CopyWhat what;
  private final Tiles tiles;
  private final List<CellArea> merges;
  private final List<LinkCopy> links;
  private final List<CommentCopy> comments;

  private BesideCopying(WorkbookDraft draft, CopyRange operation, Tiles tiles) {
    this.draft = draft;
    this.from = operation.from();
    this.to = operation.to();
    this.what = operation.what();
    this.tiles = tiles;
    boolean all = what == CopyWhat.ALL;
    this.merges = all ? MergeList.within(draft, from.sheet(), from.area()) : List.of();
    this.links = all ? SheetLinks.of(draft, from.sheet()).within(from.area()) : List.of();
    this.comments = all ? CommentCopy.within(draft, from) : List.of();
  }

  /** Reads what lies on the source; pending cell changes have to be flushed before. */
  static BesideCopying of(WorkbookDraft draft, CopyRange operation, Tiles tiles) {
    return new BesideCopying(draft, operation, tiles);
  }

  /** Puts it on the target, in place of what lies there. */
  void put() {
    switch (what) {
      case ALL -> {
        rules(RuleKind.CONDITIONAL_FORMAT);
        rules(RuleKind.VALIDATION);
        List<CellArea> merged = merges.stream().flatMap(m -> tiles.each(m).stream()).toList();
        MergeList.change(draft, to.sheet(), to.area(), merged);
        List<LinkCopy> linked =
            links.stream()
                .flatMap(link -> tiles.copies(link.area()).stream().map(link::on))
                .toList();
        SheetLinks.change(draft, to.sheet(), to.area(), linked);
        comments();
        leftOut();
      }
      case FORMATS -> rules(RuleKind.CONDITIONAL_FORMAT);
      case CONTENTS, FORMULAS, VALUES -> {
        // only what the cells hold
      }
    }
  }

  private void rules(RuleKind kind) {
    RuleTransfer rules = new RuleTransfer(draft, kind);
    if (from.sheet().equalsIgnoreCase(to.sheet())) {
      rules.spread(to.sheet(), tiles);
    } else {
      rules.copy(rules.on(from.sheet(), from.area()), to.sheet(), tiles);
    }
  }

  /** Says what does not come along. */
  private void leftOut() {
    if (draft.current().sheet(from.sheet()).orElseThrow().facts().beside().objects().count() == 0) {
      return;
    }
    boolean sparklines =
        SheetElements.of(draft, from.sheet()).all("extLst").stream()
            .flatMap(list -> list.all("sparkline").stream())
            .map(line -> line.child("sqref").map(XmlNode::text).orElse(""))
            .anyMatch(areas -> AreaList.touches(AreaList.read(areas), from.area()));
    if (sparklines) {
      draft
          .notes()
          .object("sparklines", to.toString(), "are not copied; add them again there in Excel");
    }
  }

  private void comments() {
    int removed = CommentRemoval.take(draft, to.sheet(), to.area());
    List<CommentCopy> copies =
        comments.stream()
            .flatMap(
                c ->
                    tiles.each(CellArea.of(c.cell())).stream()
                        .map(a -> c.copiedTo(to.sheet(), a.first())))
            .toList();
    CommentPutting.put(draft, to.sheet(), copies);
    CommentRemoval.prune(draft, to.sheet());
    if (removed > 0 || !copies.isEmpty()) {
      draft.notes().object("comments", to.toString(), copies.isEmpty() ? "removed" : "copied");
    }
  }
}
