package dev.deckhand.calc;

import dev.deckhand.calc.value.Area;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.SheetRange;
import java.util.List;
import java.util.TreeSet;

/**
 * Which cells lead to which: what formulas read, and who reads a cell, as far as the texts of the
 * formulas tell.
 */
public final class Dependents {
  private final CellSource source;
  private final FormulaGraph formulas;
  private final Definitions definitions;

  public Dependents(FormulaGraph formulas) {
    this.source = formulas.source();
    this.formulas = formulas;
    this.definitions = new Definitions(source);
  }

  /**
   * The cells whose formulas read the cell, or the array its formula fills; by sheet and in reading
   * order.
   *
   * @param most how many are wanted; those that come first are given
   */
  public List<CellPlace> of(CellPlace cell, int most) {
    TreeSet<Long> found = new TreeSet<>();
    Area filled = filled(cell);
    formulas.readers(
        filled.sheet(),
        filled.cells(),
        (region, offsets, reading) -> {
          for (int i = offsets.first(); i <= offsets.last(); i++) {
            found.add(region.key(i));
            if (found.size() > most && found.pollLast() == region.key(i)) {
              return; // what comes below is further still
            }
          }
        });
    return found.stream().map(key -> CellPlace.of(source, key)).toList();
  }

  /** The ranges a formula reads, in the order of its text. */
  public List<SheetRange> precedents(CellPlace cell, CellFormula formula) {
    Area here = new Area(source.sheetIndex(cell.sheet()), CellArea.of(cell.address()));
    return Precedents.of(definitions, here, formula).areas().stream()
        .distinct()
        .map(area -> new SheetRange(source.sheets().get(area.sheet()), area.cells()))
        .toList();
  }

  /** How many formulas compute what they read, so that it cannot be told from their text. */
  public int computing() {
    return formulas.computed().stream().mapToInt(Region::rows).sum();
  }

  private Area filled(CellPlace cell) {
    int sheet = source.sheetIndex(cell.sheet());
    CellFormula formula = source.formula(sheet, cell.address().row(), cell.address().column());
    CellArea array = formula == null ? null : formula.array();
    return new Area(sheet, array == null ? CellArea.of(cell.address()) : array);
  }
}
