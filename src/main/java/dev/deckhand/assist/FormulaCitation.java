package dev.deckhand.assist;

import dev.deckhand.analysis.FormulaValue;
import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;

/**
 * A citation of a computed figure: {@code =SUM(Sales!B2:B9) = 12.5}. It holds when the formula
 * reads the cited range and evaluating it gives the figure.
 */
final class FormulaCitation {
  private FormulaCitation() {}

  static boolean holds(WorkbookSnapshot workbook, SheetRange range, String text) {
    int equals = text.lastIndexOf(" = ");
    if (equals < 0) {
      return false;
    }
    String formula = text.substring(0, equals);
    try {
      double figure = Double.parseDouble(text.substring(equals + 3));
      Expression expression = FormulaParser.parse(formula.substring(1));
      boolean reads = Expressions.references(expression).stream().anyMatch(r -> isRange(r, range));
      return reads && new FormulaValue(workbook).gives(formula, figure);
    } catch (NumberFormatException | FormulaSyntaxException e) {
      return false;
    }
  }

  private static boolean isRange(Expression.Reference reference, SheetRange range) {
    return reference.sheet() != null
        && !reference.sheet().isExternal()
        && reference.sheet().first().equalsIgnoreCase(range.sheet())
        && reference.area().equals(range.area());
  }
}
