package dev.deckhand.plan;

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
      case SheetOperation.DeleteSheet delete -> notYet(delete);
      case SheetOperation.CopySheet copy -> notYet(copy);
      case SheetOperation.MoveSheet move -> notYet(move);
      case SheetOperation.SetSheetVisibility visibility -> notYet(visibility);
    };
  }

  private @Nullable BoundWorkbookOperation notYet(SheetOperation operation) {
    context.notYet(operation);
    return null;
  }

  private @Nullable BoundWorkbookOperation add(SheetOperation.AddSheet add) {
    Optional<String> problem = sheets.nameProblem(add.name(), null);
    problem.ifPresent(text -> findings.error("bad-sheet-name", text, add.name(), add));
    int position = add.position() == null ? sheets.size() + 1 : add.position();
    if (position < 1 || position > sheets.size() + 1) {
      findings.error(
          "bad-position",
          "A worksheet can stand at 1 to " + (sheets.size() + 1) + ", not " + position,
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
}
