package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.ooxml.markup.XmlNode;
import dev.deckhand.ooxml.xlsx.reference.AreaList;
import dev.deckhand.ooxml.xlsx.reference.MovedCells;
import java.util.List;
import java.util.stream.Stream;

/**
 * What lies on moved cells and cannot simply follow: rules on some of them, comments with their
 * shapes, and everything where the cells go to another worksheet.
 */
final class BesideMoving {
  private final WorkbookDraft draft;
  private final MovedCells moved;
  private final List<RuleCopy> formats;
  private final List<RuleCopy> validations;
  private final List<CommentCopy> comments;
  private final List<CellArea> merges;
  private final List<LinkCopy> links;
  private final TableRehoming tables;

  private BesideMoving(WorkbookDraft draft, MovedCells moved) {
    this.draft = draft;
    this.moved = moved;
    SheetRange from = moved.from();
    boolean leaves = !moved.staysOnSheet();
    this.merges = leaves ? MergeList.within(draft, from.sheet(), from.area()) : List.of();
    this.links = leaves ? SheetLinks.of(draft, from.sheet()).within(from.area()) : List.of();
    this.comments =
        CommentCopy.within(draft, from).stream()
            .map(c -> c.movedTo(moved.moved(c.cell())))
            .toList();
    if (leaves) {
      leftBehind();
      MergeList.change(draft, from.sheet(), from.area(), List.of());
      SheetLinks.change(draft, from.sheet(), from.area(), List.of());
    }
    filterCovered();
    CommentRemoval.take(draft, from.sheet(), from.area());
    SheetRange to = moved.to();
    if (CommentRemoval.take(draft, to.sheet(), to.area()) > 0) {
      draft.notes().object("comments", to.toString(), "removed");
    }
    this.formats = new RuleTransfer(draft, RuleKind.CONDITIONAL_FORMAT).lift(moved);
    this.validations = new RuleTransfer(draft, RuleKind.VALIDATION).lift(moved);
    this.tables = TableRehoming.lift(draft, moved);
  }

  /** Takes it from the cells; pending cell changes have to be flushed before. */
  static BesideMoving lift(WorkbookDraft draft, MovedCells moved) {
    return new BesideMoving(draft, moved);
  }

  /** Puts it on the cells at their new place. */
  void put() {
    SheetRange to = moved.to();
    new RuleTransfer(draft, RuleKind.CONDITIONAL_FORMAT).put(formats, moved);
    new RuleTransfer(draft, RuleKind.VALIDATION).put(validations, moved);
    if (!moved.staysOnSheet()) {
      List<CellArea> merged = merges.stream().map(moved::moved).toList();
      MergeList.change(draft, to.sheet(), to.area(), merged);
      List<LinkCopy> linked =
          links.stream().map(link -> link.on(moved.moved(link.area()))).toList();
      SheetLinks.change(draft, to.sheet(), to.area(), linked);
    }
    if (!comments.isEmpty()) {
      CommentPutting.put(draft, to.sheet(), comments);
      draft.notes().object("comments", to.toString(), "moved with their cells");
    }
    CommentRemoval.prune(draft, moved.from().sheet());
    CommentRemoval.prune(draft, to.sheet());
    tables.put();
  }

  /** Says what another worksheet does not get. */
  private void leftBehind() {
    SheetRange from = moved.from();
    SheetElements elements = SheetElements.of(draft, from.sheet());
    for (XmlNode list : elements.all("extLst")) {
      List<XmlNode> sparklines = list.all("sparkline").stream().filter(this::leaves).toList();
      if (!sparklines.isEmpty()) {
        note("sparklines", "removed; they do not go to another worksheet, add them again there");
      }
      boolean rules =
          list.all("cfRule").stream().anyMatch(r -> r.child("formula").isPresent())
              && list.all("conditionalFormatting").stream().anyMatch(this::leaves);
      if (rules || list.all("dataValidation").stream().anyMatch(this::leaves)) {
        note("rules", "some of Excel 2010's kinds do not go to another worksheet and are removed");
      }
    }
    if (filters(elements).anyMatch(from.area()::covers)) {
      note("filter", "taken off; rows it hides stay hidden");
    }
  }

  private void filterCovered() {
    SheetElements elements = SheetElements.of(draft, moved.to().sheet());
    boolean stays = moved.staysOnSheet();
    if (filters(elements)
        .filter(area -> !stays || !moved.from().area().covers(area))
        .anyMatch(moved.to().area()::covers)) {
      draft.notes().object("filter", moved.to().toString(), "taken off; rows it hides stay hidden");
    }
  }

  private static Stream<CellArea> filters(SheetElements elements) {
    return elements.all("autoFilter").stream()
        .flatMap(filter -> AreaList.read(filter.value("ref", "")).stream());
  }

  private boolean leaves(XmlNode node) {
    String areas = node.child("sqref").map(XmlNode::text).orElse("");
    return AreaList.touches(AreaList.read(areas), moved.from().area());
  }

  private void note(String kind, String what) {
    draft.notes().object(kind, moved.from().toString(), what);
  }
}
