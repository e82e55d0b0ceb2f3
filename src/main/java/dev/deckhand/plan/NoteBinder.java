package dev.deckhand.plan;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds the operations on comments and hyperlinks. */
final class NoteBinder {
  /** Most cells one hyperlink is set on. */
  static final int MAX_LINKED = 10_000;

  /** Most hyperlinks of a worksheet (Excel's limit). */
  static final int MAX_LINKS = 65_530;

  private final BinderContext context;
  private final Findings findings;
  private final CommentReach comments;
  private final LinkReader links;

  NoteBinder(BinderContext context) {
    this.context = context;
    this.findings = context.findings();
    this.comments = new CommentReach(findings);
    this.links = new LinkReader(context.sheets(), findings);
  }

  @Nullable BoundWorkbookOperation bind(NoteOperation operation) {
    return switch (operation) {
      case NoteOperation.SetComment comment -> comment(comment);
      case NoteOperation.SetHyperlink link -> link(link);
    };
  }

  private @Nullable BoundWorkbookOperation comment(NoteOperation.SetComment comment) {
    Targets.Target target = context.targets().find(comment.cell(), comment).orElse(null);
    if (target == null || isBehind(target, comment)) {
      return null;
    }
    if (!target.area().isSingleCell() && merged(target).filter(target.area()::equals).isEmpty()) {
      error("bad-cell", target, "is a range; a comment belongs to one cell", comment);
      return null;
    }
    String text = comment.text().replace("\r\n", "\n").replace('\r', '\n');
    if (text.length() > CellBinder.MAX_TEXT) {
      error(
          "text-too-long",
          target,
          "gets a comment of %,d characters; at most %,d are kept"
              .formatted(text.length(), CellBinder.MAX_TEXT),
          comment);
      return null;
    }
    CellAddress cell = target.area().first();
    if (text.isEmpty()) {
      comments.removes(comment, target.sheet(), CellArea.of(cell));
    } else {
      comments.replaces(comment, target.sheet(), CellArea.of(cell));
    }
    context.reach().touches(comment, target.sheet(), CellArea.of(cell));
    return new BoundNoteOperation.SetComment(comment.id(), target.sheet().name(), cell, text);
  }

  private @Nullable BoundWorkbookOperation link(NoteOperation.SetHyperlink link) {
    Targets.Target target = context.targets().finite(link.cell(), link).orElse(null);
    Optional<BoundNoteOperation.Link> leads = links.read(link);
    if (target == null || isBehind(target, link)) {
      return null;
    }
    if (target.area().cells() > MAX_LINKED) {
      error(
          "too-many-cells",
          target,
          "has %,d cells; set a hyperlink on at most %,d"
              .formatted(target.area().cells(), MAX_LINKED),
          link);
      return null;
    }
    if (leads.isEmpty()) {
      return null;
    }
    if (base(target).map(b -> b.linkAreas().size()).orElse(0) >= MAX_LINKS) {
      error("too-many-links", target, "is on a worksheet that is full of hyperlinks", link);
      return null;
    }
    replaced(target, leads.get(), link);
    context.reach().touches(link, target.sheet(), target.area());
    return new BoundNoteOperation.SetHyperlink(link.id(), target.range(), leads.get());
  }

  private void replaced(Targets.Target target, BoundNoteOperation.Link leads, Operation link) {
    long known =
        base(target).map(SheetSnapshot::linkAreas).orElse(List.of()).stream()
            .filter(area -> area.intersects(target.area()))
            .count();
    if (known == 0) {
      return;
    }
    boolean removed = leads instanceof BoundNoteOperation.Link.None;
    String count = known == 1 ? "1 hyperlink" : known + " hyperlinks";
    findings.consent(
        removed ? "delete-link" : "overwrite-link",
        "%s has %s, which %s".formatted(target.range(), count, removed ? "goes" : "is replaced"),
        target.range().toString(),
        link);
  }

  /** Cells behind merged ones show neither comments nor links. */
  private boolean isBehind(Targets.Target target, Operation operation) {
    Optional<CellArea> merged =
        merged(target).filter(area -> !area.first().equals(target.area().first()));
    merged.ifPresent(
        area ->
            error(
                "merged-cells",
                target,
                "is part of the merged cells %s; name their first cell %s"
                    .formatted(area, area.first()),
                operation));
    return merged.isPresent();
  }

  /** The merged cells the first cell belongs to. */
  private static Optional<CellArea> merged(Targets.Target target) {
    return base(target).map(SheetSnapshot::mergedAreas).orElse(List.of()).stream()
        .filter(area -> area.contains(target.area().first()))
        .findFirst();
  }

  private static Optional<SheetSnapshot> base(Targets.Target target) {
    return target.sheet().base();
  }

  private void error(String code, Targets.Target target, String what, Operation operation) {
    SheetRange range = target.range();
    findings.error(code, range + " " + what, range.toString(), operation);
  }
}
