package dev.deckhand.spreadsheetbench;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.LayoutOperation;
import dev.deckhand.plan.Operation;
import dev.deckhand.spreadsheetbench.WorkbookSide.SheetPair;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Cells that were merged or taken apart. */
final class MergeDifference implements Difference {

  @Override
  public List<List<Operation>> proposals(
      WorkbookSide now, WorkbookSide golden, Supplier<String> ids) {
    List<List<Operation>> proposals = new ArrayList<>();
    for (SheetPair pair : now.pairs(golden)) {
      List<CellArea> before = pair.now().cells().mergedAreas();
      List<CellArea> after = pair.golden().cells().mergedAreas();
      before.stream()
          .filter(area -> !after.contains(area))
          .map(area -> new SheetRange(pair.name(), area).toString())
          .map(range -> new LayoutOperation.UnmergeCells(ids.get(), range))
          .forEach(operation -> proposals.add(List.of(operation)));
      after.stream()
          .filter(area -> !before.contains(area))
          .map(area -> new SheetRange(pair.name(), area).toString())
          .map(range -> new LayoutOperation.MergeCells(ids.get(), range))
          .forEach(operation -> proposals.add(List.of(operation)));
    }
    return proposals;
  }
}
