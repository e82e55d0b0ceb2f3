package dev.deckhand.analysis.trace;

import dev.deckhand.calc.CellPlace;
import dev.deckhand.calc.Dependents;
import dev.deckhand.calc.FormulaGraph;
import dev.deckhand.calc.SnapshotSource;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.List;

/** Traces cells of a workbook: what they are made of, and what is made of them. */
public final class CellTracing {
  /** Steps from the cell when nobody says how many. */
  public static final int DEFAULT_DEPTH = 3;

  /** Most steps from the cell. */
  public static final int MAX_DEPTH = 10;

  private final WorkbookSnapshot workbook;
  private final Dependents links;

  /** Making one looks at every formula of the workbook. */
  public CellTracing(WorkbookSnapshot workbook) {
    this.workbook = workbook;
    this.links = new Dependents(FormulaGraph.of(new SnapshotSource(workbook)));
  }

  /**
   * The trace of a cell.
   *
   * @param cell a single cell of a worksheet of the workbook
   * @param depth steps from the cell, 1 to {@link #MAX_DEPTH}
   * @throws IllegalArgumentException when it is no such cell
   */
  public CellTrace trace(SheetRange cell, int depth) {
    if (!cell.area().isSingleCell()) {
      throw new IllegalArgumentException(cell + " is more than one cell");
    }
    String sheet =
        workbook
            .sheet(cell.sheet())
            .orElseThrow(
                () -> new IllegalArgumentException("There is no worksheet " + cell.sheet()))
            .name();
    SheetRange root = new SheetRange(sheet, cell.area());
    RangeFormulas inRange = new RangeFormulas(workbook);
    TraceTree before =
        TraceTree.grow(
            workbook,
            root,
            depth,
            range -> range.area().isSingleCell() ? precedents(range) : inRange.of(range));
    TraceTree after = TraceTree.grow(workbook, root, depth, this::dependents);
    return new CellTrace(
        before.root().withoutChildren(),
        before.root().children(),
        after.root().children(),
        before.truncated() || after.truncated() || inRange.truncated(),
        notices());
  }

  private List<SheetRange> precedents(SheetRange cell) {
    CellFormula formula =
        workbook
            .sheet(cell.sheet())
            .flatMap(sheet -> sheet.cell(cell.area().first()))
            .map(Cell::formula)
            .orElse(null);
    return formula == null ? List.of() : links.precedents(place(cell), formula);
  }

  private List<SheetRange> dependents(SheetRange cell) {
    return links.of(place(cell), TraceTree.MAX_NODES + 1).stream()
        .map(place -> SheetRange.of(place.sheet(), place.address()))
        .toList();
  }

  private static CellPlace place(SheetRange cell) {
    return new CellPlace(cell.sheet(), cell.area().first());
  }

  private List<String> notices() {
    int count = links.computing();
    String which = " which cells it reads (INDIRECT, OFFSET, spilled ranges); that is not traced";
    return switch (count) {
      case 0 -> List.of();
      case 1 -> List.of("1 formula computes" + which);
      default -> List.of(count + " formulas compute" + which.replace("it reads", "they read"));
    };
  }
}
