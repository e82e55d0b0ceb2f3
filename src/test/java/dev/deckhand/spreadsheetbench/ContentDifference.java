package dev.deckhand.spreadsheetbench;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.plan.CellOperation.ClearCells;
import dev.deckhand.plan.CellOperation.WriteCells;
import dev.deckhand.plan.ClearWhat;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.spreadsheetbench.WorkbookSide.SheetPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Constants that are written and contents that are cleared. */
final class ContentDifference implements Difference {

  @Override
  public List<List<Operation>> proposals(
      WorkbookSide now, WorkbookSide golden, Supplier<String> ids) {
    List<List<Operation>> proposals = new ArrayList<>();
    for (SheetPair pair : now.pairs(golden)) {
      SheetSnapshot target = pair.golden().cells();
      Set<CellAddress> written = new TreeSet<>();
      Set<CellAddress> cleared = new TreeSet<>();
      for (CellAddress at : CellDistance.differing(pair.now().cells(), target)) {
        Cell cell = target.cell(at).orElse(null);
        if (cell == null || (!cell.hasFormula() && CellDistance.isEmpty(cell.value()))) {
          cleared.add(at);
        } else if (!cell.hasFormula()) {
          written.add(at);
        }
      }
      wholeArrays(pair.now().cells(), cleared);
      boolean dates1904 = golden.cells().date1904();
      clear(pair.name(), cleared, proposals, ids);
      write(target, written, dates1904, proposals, ids);
    }
    return proposals;
  }

  /** An array formula is cleared whole or not at all. */
  private static void wholeArrays(SheetSnapshot sheet, Set<CellAddress> cleared) {
    for (CellArea array : CellDistance.arrays(sheet)) {
      if (cleared.stream().anyMatch(array::contains)) {
        sheet.cells(array).map(Cell::address).forEach(cleared::add);
      }
    }
  }

  private static void clear(
      String sheet, Set<CellAddress> cells, List<List<Operation>> proposals, Supplier<String> ids) {
    for (CellArea area : Rectangles.of(cells)) {
      String range = new SheetRange(sheet, area).toString();
      proposals.add(List.of(new ClearCells(ids.get(), range, ClearWhat.CONTENTS)));
    }
  }

  /** One operation for neighbouring rows; cells between that stay are left as they are. */
  private static void write(
      SheetSnapshot golden,
      Set<CellAddress> cells,
      boolean dates1904,
      List<List<Operation>> proposals,
      Supplier<String> ids) {
    for (List<CellAddress> block : blocks(cells)) {
      CellArea area = block.stream().map(CellArea::of).reduce(CellArea::union).orElseThrow();
      List<List<@Nullable ProposedValue>> values = new ArrayList<>();
      for (int row = area.firstRow(); row <= area.lastRow(); row++) {
        List<@Nullable ProposedValue> line = new ArrayList<>();
        for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
          CellAddress at = new CellAddress(row, column);
          Cell cell = block.contains(at) ? golden.cell(at).orElse(null) : null;
          line.add(cell == null ? null : Proposed.of(cell, dates1904));
        }
        values.add(line);
      }
      String range = new SheetRange(golden.name(), area).toString();
      proposals.add(List.of(new WriteCells(ids.get(), range, values)));
    }
  }

  private static List<List<CellAddress>> blocks(Set<CellAddress> cells) {
    List<List<CellAddress>> blocks = new ArrayList<>();
    for (CellAddress cell : cells) {
      if (blocks.isEmpty() || blocks.getLast().getLast().row() + 1 < cell.row()) {
        blocks.add(new ArrayList<>());
      }
      blocks.getLast().add(cell);
    }
    return blocks;
  }
}
