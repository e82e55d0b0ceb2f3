package dev.deckhand.plan;

import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.SheetVisibility;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds the operations on whole worksheets. */
final class SheetBinder {
  private final BinderContext context;
  private final Findings findings;
  private final SheetLedger sheets;

  SheetBinder(BinderContext context) {
    this.context = context;
    this.findings = context.findings();
    this.sheets = context.sheets();
  }

  @Nullable BoundWorkbookOperation bind(SheetOperation operation) {
    return switch (operation) {
      case SheetOperation.AddSheet add -> add(add);
      case SheetOperation.RenameSheet rename -> rename(rename);
      case SheetOperation.DeleteSheet delete -> delete(delete);
      case SheetOperation.CopySheet copy -> copy(copy);
      case SheetOperation.MoveSheet move -> move(move);
      case SheetOperation.SetSheetVisibility show -> show(show);
    };
  }

  private @Nullable BoundWorkbookOperation add(SheetOperation.AddSheet add) {
    Optional<String> problem = sheets.nameProblem(add.name(), null);
    problem.ifPresent(text -> findings.error("bad-sheet-name", text, add.name(), add));
    int position = add.position() == null ? sheets.tabs() + 1 : add.position();
    if (position < 1 || position > sheets.tabs() + 1) {
      findings.error(
          "bad-position",
          "A worksheet can stand at 1 to " + (sheets.tabs() + 1) + ", not " + position,
          add.name(),
          add);
      return null;
    }
    if (problem.isPresent()) {
      return null;
    }
    sheets.add(add.name(), position - 1);
    return new BoundSheetOperation.AddSheet(add.id(), add.name(), position - 1);
  }

  private @Nullable BoundWorkbookOperation rename(SheetOperation.RenameSheet rename) {
    SheetLedger.Entry sheet = context.targets().sheet(rename.sheet(), rename);
    if (sheet == null) {
      return null;
    }
    Optional<String> problem = sheets.nameProblem(rename.name(), sheet);
    if (problem.isPresent()) {
      findings.error("bad-sheet-name", problem.get(), rename.name(), rename);
      return null;
    }
    String from = sheet.name();
    sheets.rename(sheet, rename.name());
    return new BoundSheetOperation.RenameSheet(rename.id(), from, rename.name());
  }

  private @Nullable BoundWorkbookOperation delete(SheetOperation.DeleteSheet delete) {
    SheetLedger.Entry sheet = context.targets().sheet(delete.sheet(), delete);
    if (sheet == null || isLastToSee(sheet, "deleted", delete)) {
      return null;
    }
    long filled =
        sheet.base().stream().flatMap(SheetSnapshot::cells).filter(c -> !c.isBlank()).count();
    String anchor = SheetRange.quote(sheet.name());
    findings.consent(
        "delete-sheet",
        "%s goes with %,d filled cells and all that is on it".formatted(anchor, filled),
        anchor,
        delete);
    if (isHidden(sheet)) {
      findings.consent("hidden", anchor + " is a hidden worksheet", anchor, delete);
    }
    return new BoundSheetOperation.DeleteSheet(delete.id(), sheet.name());
  }

  private @Nullable BoundWorkbookOperation copy(SheetOperation.CopySheet copy) {
    SheetLedger.Entry sheet = context.targets().sheet(copy.sheet(), copy);
    Optional<String> problem = sheets.nameProblem(copy.name(), null);
    problem.ifPresent(text -> findings.error("bad-sheet-name", text, copy.name(), copy));
    if (sheet == null || problem.isPresent()) {
      return null;
    }
    if (isHidden(sheet)) {
      String anchor = SheetRange.quote(sheet.name());
      findings.consent("hidden", anchor + " is a hidden worksheet and is copied", anchor, copy);
    }
    return new BoundSheetOperation.CopySheet(copy.id(), sheet.name(), copy.name());
  }

  private @Nullable BoundWorkbookOperation move(SheetOperation.MoveSheet move) {
    SheetLedger.Entry sheet = context.targets().sheet(move.sheet(), move);
    if (move.position() < 1 || move.position() > sheets.tabs()) {
      findings.error(
          "bad-position",
          "A worksheet can stand at 1 to " + sheets.tabs() + ", not " + move.position(),
          move.sheet(),
          move);
      return null;
    }
    return sheet == null
        ? null
        : new BoundSheetOperation.MoveSheet(move.id(), sheet.name(), move.position() - 1);
  }

  private @Nullable BoundWorkbookOperation show(SheetOperation.SetSheetVisibility show) {
    SheetLedger.Entry sheet = context.targets().sheet(show.sheet(), show);
    boolean hides = show.visibility() != SheetVisibility.VISIBLE;
    if (sheet == null || (hides && isLastToSee(sheet, "hidden", show))) {
      return null;
    }
    if (!hides && isHidden(sheet)) {
      String anchor = SheetRange.quote(sheet.name());
      findings.consent("unhide", anchor + " was hidden and is shown", anchor, show);
    }
    return new BoundSheetOperation.SetSheetVisibility(show.id(), sheet.name(), show.visibility());
  }

  private static boolean isHidden(SheetLedger.Entry sheet) {
    return sheet.base().map(b -> b.visibility() != SheetVisibility.VISIBLE).orElse(false);
  }

  /** A workbook shows one worksheet at least. */
  private boolean isLastToSee(SheetLedger.Entry sheet, String what, Operation operation) {
    boolean other =
        sheets.names().stream()
            .map(name -> sheets.find(name).orElseThrow())
            .anyMatch(entry -> entry != sheet && !isHidden(entry));
    if (!other) {
      findings.error(
          "last-sheet",
          sheet.name() + " is the last worksheet that can be seen and cannot be " + what,
          SheetRange.quote(sheet.name()),
          operation);
    }
    return !other;
  }
}
