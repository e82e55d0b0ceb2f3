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
  private final Interpreter interpreter;

  public Evaluator(CellSource source, EvaluationSettings settings) {
    this(new Workspace(source, settings));
  }

  Evaluator(Workspace workspace) {
    this.workspace = workspace;
    this.interpreter = new Interpreter(new FormulaContext(workspace), false);
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
    Interpreter traced = new Interpreter(new FormulaContext(workspace), true);
    traced.begin(area(place), 0, array);
    try {
      traced.evaluate(expression, null);
    } catch (NotEvaluatedException e) {
      return Explanation.of(expression, traced, e.reason());
    } catch (TooDeepException e) {
      return Explanation.of(expression, traced, Interpreter.TOO_DEEP);
    }
    return Explanation.of(expression, traced, "not needed");
  }

  /**
   * The result of a region's formula in the cell at an offset from its first.
   *
   * @throws NeedsCells when other cells have to be computed before
   */
  Result evaluate(Region region, int offset) {
    try {
      Expression known = region.expression();
      Expression expression = known == null ? workspace.parse(region.formula().text()) : known;
      return interpreter.result(expression, region, offset, workspace.fixed(region));
    } catch (NotEvaluatedException e) {
      return new Result.NotEvaluated(e.reason(), e.isCircular());
    }
  }

  private Result evaluate(Expression expression, Area here, boolean array) {
    return interpreter.result(expression, here, 0, array);
  }

  private Area area(CellPlace place) {
    int sheet = workspace.source().sheetIndex(place.sheet());
    if (sheet < 0) {
      throw new IllegalArgumentException("There is no worksheet " + place.sheet());
    }
    return new Area(sheet, CellArea.of(place.address()));
  }
}
