package dev.deckhand.spreadsheetbench;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.plan.CellOperation.FillFormula;
import dev.deckhand.plan.Operation;
import dev.deckhand.spreadsheetbench.WorkbookSide.SheetPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Formulas: the same relative form in neighbouring cells is one fill. */
final class FormulaDifference implements Difference {
  /** Far enough from all edges that no reference falls off when all are moved to one place. */
  private static final CellAddress PLACE =
      new CellAddress(CellAddress.ROWS / 2, CellAddress.COLUMNS / 2);

  @Override
  public List<List<Operation>> proposals(
      WorkbookSide now, WorkbookSide golden, Supplier<String> ids) {
    List<List<Operation>> proposals = new ArrayList<>();
    for (SheetPair pair : now.pairs(golden)) {
      SheetSnapshot target = pair.golden().cells();
      Map<String, TreeSet<CellAddress>> forms = new HashMap<>();
      for (CellAddress at : CellDistance.differing(pair.now().cells(), target)) {
        target
            .cell(at)
            .map(Cell::formula)
            .map(CellFormula::text)
            .ifPresent(text -> forms.computeIfAbsent(form(text, at), f -> new TreeSet<>()).add(at));
      }
      forms.values().stream()
          .flatMap(cells -> Rectangles.of(cells).stream())
          .sorted((a, b) -> a.first().compareTo(b.first()))
          .forEach(area -> proposals.add(List.of(fill(target, area, ids))));
    }
    return proposals;
  }

  private static Operation fill(SheetSnapshot golden, CellArea area, Supplier<String> ids) {
    Cell first = golden.cell(area.first()).orElseThrow();
    String range = new SheetRange(golden.name(), area).toString();
    return new FillFormula(ids.get(), range, "=" + Objects.requireNonNull(first.formula()).text());
  }

  /** The formula as it would read at one place of all worksheets. */
  private static String form(String text, CellAddress at) {
    try {
      Expression formula = FormulaParser.parse(text);
      return Expressions.shift(formula, PLACE.row() - at.row(), PLACE.column() - at.column())
          .toString();
    } catch (FormulaSyntaxException e) {
      return text + " at " + at;
    }
  }
}
