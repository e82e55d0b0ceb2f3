package dev.deckhand.bench.context;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The stored cells of a workbook that an answer rests on, as {@code Sheet!A1}. */
final class NeededCells {
  private static final int MOST = 200_000;

  private NeededCells() {}

  static Set<String> of(List<SheetRange> answer, WorkbookSnapshot init, WorkbookSnapshot golden) {
    Set<String> needed = new LinkedHashSet<>();
    for (SheetRange range : answer) {
      add(needed, range, init);
      golden
          .sheet(range.sheet())
          .ifPresent(
              sheet ->
                  sheet
                      .cells(range.area())
                      .filter(Cell::hasFormula)
                      .forEach(cell -> read(needed, range.sheet(), cell, init)));
    }
    return needed;
  }

  private static void read(Set<String> needed, String sheet, Cell cell, WorkbookSnapshot init) {
    CellFormula formula = cell.formula();
    if (formula == null || needed.size() > MOST) {
      return;
    }
    try {
      Expression expression = FormulaParser.parse(formula.text());
      for (Expression.Reference reference : Expressions.references(expression)) {
        boolean outside = reference.sheet() != null && reference.sheet().isExternal();
        if (!outside) {
          String on = reference.sheet() == null ? sheet : reference.sheet().first();
          add(needed, new SheetRange(on, reference.area()), init);
        }
      }
    } catch (FormulaSyntaxException odd) {
      // a golden formula that is none needs nothing
    }
  }

  private static void add(Set<String> needed, SheetRange range, WorkbookSnapshot init) {
    init.sheet(range.sheet())
        .ifPresent(
            sheet ->
                sheet
                    .cells(range.area())
                    .filter(cell -> !cell.isBlank())
                    .takeWhile(_ -> needed.size() <= MOST)
                    .forEach(c -> needed.add(SheetRange.of(sheet.name(), c.address()).toString())));
  }
}
