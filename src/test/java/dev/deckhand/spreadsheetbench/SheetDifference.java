package dev.deckhand.spreadsheetbench;

import dev.deckhand.plan.Operation;
import dev.deckhand.plan.SheetOperation;
import dev.deckhand.spreadsheetbench.WorkbookSide.SheetSide;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Worksheets that come, go, are renamed, stand elsewhere or are hidden. */
final class SheetDifference implements Difference {

  @Override
  public List<List<Operation>> proposals(
      WorkbookSide now, WorkbookSide golden, Supplier<String> ids) {
    List<SheetSide> extra = without(now, golden);
    List<SheetSide> missing = without(golden, now);
    List<List<Operation>> proposals = new ArrayList<>();
    for (SheetSide added : List.copyOf(missing)) {
      extra.stream()
          .filter(old -> CellDistance.differing(old.cells(), added.cells()).isEmpty())
          .findFirst()
          .ifPresent(
              old -> {
                proposals.add(
                    List.of(new SheetOperation.RenameSheet(ids.get(), old.name(), added.name())));
                extra.remove(old);
                missing.remove(added);
              });
    }
    for (SheetSide added : missing) {
      int position = golden.book().getSheetIndex(added.name()) + 1;
      proposals.add(List.of(new SheetOperation.AddSheet(ids.get(), added.name(), position)));
    }
    for (SheetSide old : extra) {
      proposals.add(List.of(new SheetOperation.DeleteSheet(ids.get(), old.name())));
    }
    visibility(now, golden, proposals, ids);
    return proposals;
  }

  private static void visibility(
      WorkbookSide now,
      WorkbookSide golden,
      List<List<Operation>> proposals,
      Supplier<String> ids) {
    now.pairs(golden).stream()
        .filter(p -> p.now().cells().visibility() != p.golden().cells().visibility())
        .forEach(
            p ->
                proposals.add(
                    List.of(
                        new SheetOperation.SetSheetVisibility(
                            ids.get(), p.name(), p.golden().cells().visibility()))));
  }

  private static List<SheetSide> without(WorkbookSide side, WorkbookSide other) {
    return new ArrayList<>(
        side.sheets().stream().filter(s -> other.sheet(s.name()).isEmpty()).toList());
  }
}
