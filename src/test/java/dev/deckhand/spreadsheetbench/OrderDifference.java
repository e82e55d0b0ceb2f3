package dev.deckhand.spreadsheetbench;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.ArrangeOperation.SortRange;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.SortKey;
import dev.deckhand.spreadsheetbench.WorkbookSide.SheetPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Rows that stand in another order, explained by a column they were sorted by. */
final class OrderDifference implements Difference {

  @Override
  public List<List<Operation>> proposals(
      WorkbookSide now, WorkbookSide golden, Supplier<String> ids) {
    List<List<Operation>> proposals = new ArrayList<>();
    for (SheetPair pair : now.pairs(golden)) {
      reordered(pair)
          .ifPresent(
              area -> {
                for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
                  proposals.add(List.of(sort(pair.name(), area, column, false, ids)));
                  proposals.add(List.of(sort(pair.name(), area, column, true, ids)));
                }
              });
    }
    return proposals;
  }

  @Override
  public boolean areIndependent() {
    return false;
  }

  /** A sort that leaves the rows in another order than the golden one explains nothing. */
  @Override
  public boolean isWorthwhile(WorkbookSide before, WorkbookSide after, WorkbookSide golden) {
    return before.pairs(golden).stream()
        .anyMatch(pair -> reordered(pair).isPresent() && isSolved(pair.name(), after, golden));
  }

  private static boolean isSolved(String sheet, WorkbookSide after, WorkbookSide golden) {
    return after.pairs(golden).stream()
        .filter(pair -> pair.name().equals(sheet))
        .allMatch(pair -> reordered(pair).isEmpty());
  }

  /** The smallest area around all differing cells, where it holds the same rows on both sides. */
  private static Optional<CellArea> reordered(SheetPair pair) {
    List<CellAddress> differing =
        CellDistance.differing(pair.now().cells(), pair.golden().cells()).stream()
            .filter(at -> !isNoise(pair, at))
            .toList();
    if (differing.size() < 2) {
      return Optional.empty();
    }
    CellArea area = differing.stream().map(CellArea::of).reduce(CellArea::union).orElseThrow();
    List<String> now = LineContents.rows(pair.now().cells(), area);
    List<String> golden = LineContents.rows(pair.golden().cells(), area);
    return now.stream().sorted().toList().equals(golden.stream().sorted().toList())
        ? Optional.of(area)
        : Optional.empty();
  }

  /** Whether the cells of a place differ only in digits that no one sees. */
  private static boolean isNoise(SheetPair pair, CellAddress at) {
    CellArea cell = CellArea.of(at);
    return LineContents.rows(pair.now().cells(), cell)
        .equals(LineContents.rows(pair.golden().cells(), cell));
  }

  private static Operation sort(
      String sheet, CellArea area, int column, boolean descending, Supplier<String> ids) {
    SortKey key = new SortKey(CellAddress.columnName(column), descending);
    String range = new SheetRange(sheet, area).toString();
    return new SortRange(ids.get(), range, List.of(key), false);
  }
}
