package dev.deckhand.calc;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;

/**
 * Evaluates formulas over the stored values of a workbook: other formulas are not recalculated. One
 * evaluator serves one thread.
 *
 * <p>What is not supported gives {@link Result.NotEvaluated}, never a guess.
 */
public final class Evaluator {
  private final Workspace workspace;

  public Evaluator(CellSource source, EvaluationSettings settings) {
    this(new Workspace(source, settings));
  }

  Evaluator(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The result of a cell's formula. */
  public Result evaluate(CellFormula formula, CellPlace place) {
    try {
      Expression expression = workspace.parse(formula.text());
      return evaluate(expression, area(place), formula.isArray() || formula.dynamic());
    } catch (NotEvaluatedException e) {
      return new Result.NotEvaluated(e.reason());
    }
  }

  /**
   * The result of an expression as if it stood in a cell.
   *
   * @param array whether ranges give all their values, as in an array or dynamic formula, and not
   *     only the one in the cell's row or column
   */
  public Result evaluate(Expression expression, CellPlace place, boolean array) {
    try {
      return evaluate(expression, area(place), array);
    } catch (NotEvaluatedException e) {
      return new Result.NotEvaluated(e.reason());
    }
  }

  /** The result of an expression with the values of its parts. */
  public EvaluatedNode explain(Expression expression, CellPlace place, boolean array) {
    Interpreter interpreter = interpreter(area(place), array, true);
    try {
      interpreter.evaluate(expression, null);
    } catch (NotEvaluatedException e) {
      return Explanation.of(expression, interpreter, e.reason());
    }
    return Explanation.of(expression, interpreter, "not needed");
  }

  Result evaluate(Expression expression, Area here, boolean array) {
    Interpreter interpreter = interpreter(here, array, false);
    return interpreter.result(interpreter.evaluate(expression, null));
  }

  private Interpreter interpreter(Area here, boolean array, boolean traced) {
    return new Interpreter(new FormulaContext(workspace, here, array), traced);
  }

  private Area area(CellPlace place) {
    int sheet = workspace.source().sheetIndex(place.sheet());
    if (sheet < 0) {
      throw new IllegalArgumentException("There is no worksheet " + place.sheet());
    }
    return new Area(sheet, CellArea.of(place.address()));
  }
}
