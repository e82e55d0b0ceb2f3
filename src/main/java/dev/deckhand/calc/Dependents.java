package dev.deckhand.calc;

import dev.deckhand.calc.value.Area;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.SheetRange;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;

/**
 * Which cells lead to which: what formulas read, and who reads a cell, as far as the texts of the
 * formulas tell. Making one looks at every formula.
 */
public final class Dependents {
  private final CellSource source;
  private final Workspace workspace;
  private final Readers readers;

  public Dependents(CellSource source) {
    Clock any = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    this.source = source;
    this.workspace = new Workspace(source, EvaluationSettings.of(any));
    this.readers = new Readers(workspace);
  }

  /**
   * The cells whose formulas read the cell, or the array its formula fills; by sheet and in reading
   * order.
   */
  public List<CellPlace> of(CellPlace cell) {
    TreeSet<Long> found = new TreeSet<>();
    readers.eachOf(filled(cell), found::add);
    return found.stream().map(key -> CellPlace.of(source, key)).toList();
  }

  /** The ranges a formula reads, in the order of its text. */
  public List<SheetRange> precedents(CellPlace cell, CellFormula formula) {
    Area here = new Area(source.sheetIndex(cell.sheet()), CellArea.of(cell.address()));
    return Precedents.of(workspace, here, formula).areas().stream()
        .distinct()
        .map(area -> new SheetRange(source.sheets().get(area.sheet()), area.cells()))
        .toList();
  }

  /** How many formulas compute what they read, so that it cannot be told from their text. */
  public int computing() {
    return readers.computing();
  }

  private Area filled(CellPlace cell) {
    int sheet = source.sheetIndex(cell.sheet());
    CellFormula formula = source.formula(sheet, cell.address().row(), cell.address().column());
    CellArea array = formula == null ? null : formula.array();
    return new Area(sheet, array == null ? CellArea.of(cell.address()) : array);
  }
}
