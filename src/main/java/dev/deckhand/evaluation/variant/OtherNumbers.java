package dev.deckhand.evaluation.variant;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.CellOperation;
import dev.deckhand.plan.ProposedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Other numbers of the same kind: signs, whole numbers, shares and dates stay what they are. */
final class OtherNumbers {
  private OtherNumbers() {}

  static CellOperation.WriteCells in(WorkbookSnapshot workbook, SheetRange range, long seed) {
    Random random = new Random(seed);
    Grid grid = Grid.of(workbook, range);
    CellArea area = grid.area();
    List<List<@Nullable ProposedValue>> rows = new ArrayList<>();
    for (int row = area.firstRow(); row <= area.lastRow(); row++) {
      List<@Nullable ProposedValue> values = new ArrayList<>();
      for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
        values.add(other(grid.cell(row, column), random));
      }
      rows.add(values);
    }
    return new CellOperation.WriteCells("1", grid.range().toString(), rows);
  }

  /** {@code null} leaves a cell as it is. */
  private static @Nullable ProposedValue other(@Nullable Cell cell, Random random) {
    if (cell == null
        || cell.hasFormula()
        || !(cell.value() instanceof CellValue.Number(double number))
        || Grid.showsDate(cell)) {
      return null;
    }
    double factor = 0.6 + random.nextDouble();
    if (number == Math.rint(number)) {
      return new ProposedValue.Number(Math.rint(number * factor));
    }
    double changed = Math.abs(number) < 1 ? number * factor / 1.6 : number * factor;
    return new ProposedValue.Number(Math.rint(changed * 10_000) / 10_000);
  }
}
