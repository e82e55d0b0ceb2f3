package dev.deckhand.evaluation.score.workbook;

import dev.deckhand.document.DefinedName;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.evaluation.check.WorkbookCheck.OnlyChanged;
import dev.deckhand.evaluation.verdict.Submission;
import dev.deckhand.evaluation.verdict.Tally;
import dev.deckhand.evaluation.verdict.Verdict;
import dev.deckhand.plan.CellFormats;
import dev.deckhand.plan.DocumentEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether anything was edited outside of what may be, told from the two documents themselves. */
final class OutsideEdits {
  private final Allowed allowed;
  private final Tally tally = new Tally();

  private OutsideEdits(Allowed allowed) {
    this.allowed = allowed;
  }

  static Verdict verdict(OnlyChanged check, Submission submission, DocumentEngine engine) {
    String kept = "changes lie where they may";
    if (submission.before().file().content() == submission.after().file().content()) {
      return new Tally().none(kept);
    }
    OutsideEdits edits = new OutsideEdits(new Allowed(check.ranges()));
    edits.sheets(submission, engine);
    edits.names(submission);
    return edits.tally.none(kept);
  }

  private void sheets(Submission submission, DocumentEngine engine) {
    WorkbookSnapshot before = submission.before().workbook();
    WorkbookSnapshot after = submission.after().workbook();
    CellFormats formatsBefore = engine.formats(submission.before().file());
    CellFormats formatsAfter = engine.formats(submission.after().file());
    for (SheetSnapshot sheet : before.sheets()) {
      Optional<SheetSnapshot> now = after.sheet(sheet.name());
      if (now.isEmpty()) {
        whole(sheet.name(), "is gone");
      } else if (!allowed.sheet(sheet.name())) {
        new OutsideCells(allowed, sheet, now.get(), formatsBefore, formatsAfter, tally).compare();
        things(sheet.name(), submission);
      }
    }
    for (SheetSnapshot sheet : after.sheets()) {
      if (before.sheet(sheet.name()).isEmpty()) {
        whole(sheet.name(), "is new");
      }
    }
    order(before, after);
  }

  private void whole(String sheet, String change) {
    if (!allowed.sheet(sheet)) {
      tally.wrong(sheet, "The worksheet %s %s".formatted(sheet, change));
    }
  }

  /** Worksheets that may not change keep their order. */
  private void order(WorkbookSnapshot before, WorkbookSnapshot after) {
    List<String> was = fixed(before, after);
    List<String> is = fixed(after, before);
    if (!was.equals(is)) {
      tally.wrong(is.getFirst(), "The worksheets have another order");
    }
  }

  private List<String> fixed(WorkbookSnapshot workbook, WorkbookSnapshot other) {
    return workbook.sheets().stream()
        .map(SheetSnapshot::name)
        .filter(name -> !allowed.sheet(name) && other.sheet(name).isPresent())
        .toList();
  }

  private void things(String name, Submission submission) {
    List<SheetThing> before = things(submission.before().workbookOutline(), name);
    List<SheetThing> after = things(submission.after().workbookOutline(), name);
    List<SheetThing> gone = new ArrayList<>(before);
    after.forEach(gone::remove);
    List<SheetThing> come = new ArrayList<>(after);
    before.forEach(come::remove);
    gone.forEach(thing -> thing(name, thing, "is not as it was"));
    come.forEach(thing -> thing(name, thing, "is new or changed"));
  }

  private List<SheetThing> things(WorkbookOutline workbook, String name) {
    return Sheets.named(workbook, name).map(s -> SheetThing.of(s, allowed)).orElse(List.of());
  }

  private void thing(String sheet, SheetThing thing, String change) {
    if (thing.areas().stream().noneMatch(area -> allowed.touches(sheet, area))) {
      String anchor =
          thing.areas().isEmpty()
              ? sheet
              : new SheetRange(sheet, thing.areas().getFirst()).toString();
      tally.wrong(anchor, "A %s at %s %s".formatted(thing.kind(), anchor, change));
    }
  }

  private void names(Submission submission) {
    List<DefinedName> before = submission.before().workbook().names();
    List<DefinedName> after = submission.after().workbook().names();
    for (DefinedName name : before) {
      boolean kept = after.stream().anyMatch(now -> same(name, now));
      if (!kept && !mayChange(name)) {
        tally.wrong(name.name(), "The name %s is not as it was".formatted(name.name()));
      }
    }
    for (DefinedName name : after) {
      boolean old = before.stream().anyMatch(was -> same(was, name));
      if (!old && !mayChange(name)) {
        tally.wrong(name.name(), "The name %s is new or changed".formatted(name.name()));
      }
    }
  }

  private boolean same(DefinedName was, DefinedName is) {
    String home = was.sheet() == null ? "" : was.sheet();
    return was.name().equals(is.name())
        && String.valueOf(was.sheet()).equals(String.valueOf(is.sheet()))
        && allowed.followed(was.refersTo(), is.refersTo(), home);
  }

  /** Names go with the cells they stand for. */
  private boolean mayChange(DefinedName name) {
    try {
      SheetRange range = SheetRange.parse(name.refersTo());
      return allowed.touches(range.sheet(), range.area());
    } catch (IllegalArgumentException noRange) {
      return name.sheet() != null && allowed.sheet(name.sheet());
    }
  }
}
