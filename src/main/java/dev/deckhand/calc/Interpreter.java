package dev.deckhand.calc;

import dev.deckhand.calc.function.Function;
import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expression.Link;
import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Coercion;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates the tree of one formula for one cell. */
final class Interpreter {
  static final String TOO_DEEP = "it is nested too deeply";

  /** Levels of nesting that fit on any thread's stack. */
  private static final int LEVELS = 320;

  private final FormulaContext context;
  private final References references;
  private final Operators operators;
  private final CallEvaluation calls;
  private final @Nullable Map<Expression, Value> trace;
  private FixedValues fixed = FixedValues.NONE;
  private int shift;
  private int depth;
  private int deepest = LEVELS;

  Interpreter(FormulaContext context, boolean traced) {
    this.context = context;
    this.references = new References(context, this);
    this.operators = new Operators(context);
    this.calls = new CallEvaluation(context, this);
    this.trace = traced ? new IdentityHashMap<>() : null;
    context.resolveWith(references::ofText);
  }

  /**
   * Turns to another formula.
   *
   * @param rows how far below the cell its expression was read for the formula stands
   * @param array whether ranges give all their values
   */
  void begin(Area here, int rows, boolean array) {
    context.begin(here, array);
    fixed = FixedValues.NONE;
    shift = rows;
    depth = 0;
    deepest = LEVELS;
  }

  /** How many rows relative references have moved down. */
  int shift() {
    return shift;
  }

  FormulaContext context() {
    return context;
  }

  Operators operators() {
    return operators;
  }

  /** A worksheet function as a value. */
  Value.Lambda lambda(Function function) {
    return calls.lambda(function);
  }

  /** The values of sub-expressions that were evaluated, by identity. */
  Map<Expression, Value> trace() {
    return trace == null ? Map.of() : trace;
  }

  /** The value of an expression; errors are values. */
  Value evaluate(Expression expression, @Nullable Scope scope) {
    if (++depth > deepest) {
      throw new TooDeepException();
    }
    context.work(1);
    Value value;
    try {
      value = valueOf(expression, scope);
    } catch (CellErrorException e) {
      value = Value.of(e.error());
    }
    depth--;
    if (trace != null) {
      trace.put(expression, value);
    }
    return value;
  }

  /** The value of an expression that was not moved along with the formula: a defined name's. */
  Value evaluateUnmoved(Expression expression) {
    int before = shift;
    shift = 0;
    Value value = evaluate(expression, null);
    shift = before;
    return value;
  }

  /** The value of a call; one that is the same in all cells of a region is evaluated once. */
  private Value call(Expression.Call call, @Nullable Scope scope) {
    int part = fixed.place(call);
    if (part < 0) {
      return calls.call(call, scope);
    }
    Value known = fixed.value(part);
    if (known == null) {
      known = calls.call(call, scope);
      fixed.put(part, known);
    }
    return known;
  }

  private Value valueOf(Expression expression, @Nullable Scope scope) {
    return switch (expression) {
      case Expression.NumberLiteral e -> Value.of(e.value());
      case Expression.TextLiteral e -> Value.of(e.value());
      case Expression.BooleanLiteral e -> Value.of(e.value());
      case Expression.ErrorLiteral e -> Value.of(e.error());
      case Expression.Missing e -> new Value.Omitted();
      case Expression.Reference e -> references.of(e);
      case Expression.Name e -> references.of(e, scope);
      case Expression.TableReference e -> references.of(e);
      case Expression.ArrayLiteral e -> array(e);
      case Expression.Chain e -> chain(e, scope);
      case Expression.Prefix e -> prefix(e, scope);
      case Expression.Postfix e -> postfix(e, scope);
      case Expression.Group e -> evaluate(e.inner(), scope);
      case Expression.Padded e -> evaluate(e.inner(), scope);
      case Expression.Call e -> call(e, scope);
      case Expression.Invocation e ->
          calls.invoke(evaluate(e.callee(), scope), e.arguments(), scope);
    };
  }

  private static Value array(Expression.ArrayLiteral literal) {
    List<List<CellValue>> rows = literal.rows();
    return Matrix.of(
        rows.size(), rows.getFirst().size(), (row, column) -> rows.get(row).get(column));
  }

  private Value chain(Expression.Chain chain, @Nullable Scope scope) {
    Value left = evaluate(chain.first(), scope);
    for (Link link : chain.rest()) {
      Value right = evaluate(link.operand(), scope);
      left =
          link.operator().isOnReferences()
              ? references.combine(link.operator(), left, right)
              : operators.apply(link.operator(), left, right);
    }
    return left;
  }

  private Value prefix(Expression.Prefix prefix, @Nullable Scope scope) {
    Value operand = evaluate(prefix.operand(), scope);
    return switch (prefix.kind()) {
      case INTERSECT -> references.intersectHere(operand);
      case PLUS -> operand;
      case MINUS -> operators.each(operand, v -> Value.number(-Coercion.number(v)));
    };
  }

  private Value postfix(Expression.Postfix postfix, @Nullable Scope scope) {
    Value operand = evaluate(postfix.operand(), scope);
    return switch (postfix.kind()) {
      case PERCENT -> operators.each(operand, v -> Value.number(Coercion.number(v) / 100));
      case SPILL -> references.spill(operand);
    };
  }

  /** The result of a region's formula in the cell at an offset from its first. */
  Result result(Expression expression, Region region, int offset, FixedValues known) {
    Area here = Area.of(region.sheet(), region.firstRow() + offset, region.column());
    begin(here, offset, region.isArray());
    fixed = known;
    try {
      return result(evaluate(expression, null));
    } catch (TooDeepException e) {
      return DeepStack.call(() -> onDeepStack(expression, here, offset, region.isArray()));
    }
  }

  /**
   * The result of a formula.
   *
   * @param rows how far below the cell its expression was read for the formula stands
   * @param array whether ranges give all their values
   * @throws NotEvaluatedException when its value cannot be known
   */
  Result result(Expression expression, Area here, int rows, boolean array) {
    begin(here, rows, array);
    try {
      return result(evaluate(expression, null));
    } catch (TooDeepException e) {
      return DeepStack.call(() -> onDeepStack(expression, here, rows, array));
    }
  }

  private Result onDeepStack(Expression expression, Area here, int rows, boolean array) {
    begin(here, rows, array);
    deepest = DeepStack.LEVELS;
    try {
      return result(evaluate(expression, null));
    } catch (TooDeepException e) {
      return new Result.NotEvaluated(TOO_DEEP);
    }
  }

  /** The result of a formula as its cell shows it. */
  private Result result(Value value) {
    if (context.isArrayFormula()) {
      return many(value);
    }
    CellValue single;
    try {
      single = value instanceof Value.Lambda ? CellValue.of(CellError.CALC) : context.single(value);
    } catch (CellErrorException e) {
      single = CellValue.of(e.error());
    }
    return new Result.Single(shown(single));
  }

  private Result many(Value value) {
    if (value instanceof Value.Lambda) {
      return new Result.Single(CellValue.of(CellError.CALC));
    }
    try {
      var grid = operators.grid(value);
      if (grid.isSingle()) {
        return new Result.Single(shown(grid.at(0, 0)));
      }
      context.work(grid.size());
      return new Result.Many(
          Matrix.of(grid.rows(), grid.columns(), (row, column) -> shown(grid.at(row, column))));
    } catch (CellErrorException e) {
      return new Result.Single(CellValue.of(e.error()));
    }
  }

  private static CellValue shown(CellValue value) {
    return value.isEmpty() ? CellValue.of(0) : value;
  }
}
