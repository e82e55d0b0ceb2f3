package dev.deckhand.calc;

import dev.deckhand.calc.function.Arguments;
import dev.deckhand.calc.function.ArrayLift;
import dev.deckhand.calc.function.Function;
import dev.deckhand.calc.function.FunctionTable;
import dev.deckhand.calc.function.UncomputedFunctions;
import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls functions: evaluates arguments as their parameters ask, lifts over arrays. */
final class CallEvaluation {
  private final FormulaContext context;
  private final Interpreter interpreter;
  private final LazyFunctions lazy;
  private final LambdaFunctions lambdas;

  CallEvaluation(FormulaContext context, Interpreter interpreter) {
    this.context = context;
    this.interpreter = interpreter;
    this.lazy = new LazyFunctions(interpreter);
    this.lambdas = new LambdaFunctions(interpreter);
  }

  Value call(Expression.Call call, @Nullable Scope scope) {
    String name = call.function();
    List<Expression> arguments = call.arguments().list();
    Value local = Scope.find(scope, call.name());
    if (local != null) {
      return invoke(local, call.arguments(), scope);
    }
    Function function = FunctionTable.all().find(name);
    if (function == null) {
      return named(call, scope);
    }
    if (arguments.size() < function.least() || arguments.size() > function.most()) {
      throw new NotEvaluatedException(
          name + " has " + arguments.size() + " arguments, which it cannot have");
    }
    if (function.isDeferred()) {
      Value chosen = lazy.call(name, arguments, scope);
      return chosen == null ? lambdas.call(name, arguments, scope) : chosen;
    }
    return lifted(function, evaluated(function, arguments, scope));
  }

  /** A defined name that stands for a LAMBDA. */
  private Value named(Expression.Call call, @Nullable Scope scope) {
    boolean defined =
        context
            .workspace()
            .name(context.sheetName(context.here().sheet()), call.name())
            .isPresent();
    if (!defined) {
      return UncomputedFunctions.call(
          call.name(), call.function(), context.workspace().source().hasMacros());
    }
    Expression name = new Expression.Name(null, call.name(), call.name());
    return invoke(interpreter.evaluate(name, scope), call.arguments(), scope);
  }

  Value invoke(Value callee, Expression.Arguments arguments, @Nullable Scope scope) {
    List<Value> values = new ArrayList<>();
    for (Expression argument : arguments.list()) {
      values.add(interpreter.evaluate(argument, scope));
    }
    return switch (callee) {
      case Value.Lambda lambda -> lambda.apply(values);
      case Value.Scalar(CellValue.Error e) -> callee;
      case Value.Scalar scalar -> throw CellErrorException.value();
      case Value.Reference reference -> throw CellErrorException.value();
      case Matrix matrix -> throw CellErrorException.value();
      case Value.Omitted omitted -> throw CellErrorException.value();
    };
  }

  /** A worksheet function that is handed over by its name. */
  Value.Lambda lambda(Function function) {
    return new Value.Lambda() {
      @Override
      public boolean takes(int arguments) {
        return arguments >= function.least() && arguments <= function.most();
      }

      @Override
      public Value apply(List<Value> arguments) {
        if (!takes(arguments.size())) {
          throw CellErrorException.value();
        }
        return lifted(function, arguments);
      }
    };
  }

  private List<Value> evaluated(
      Function function, List<Expression> arguments, @Nullable Scope scope) {
    List<Value> values = new ArrayList<>(arguments.size());
    for (int i = 0; i < arguments.size(); i++) {
      if (function.parameter(i) == 'a' && !context.isArrayFormula()) {
        boolean before = context.switchArray(true);
        values.add(interpreter.evaluate(arguments.get(i), scope));
        context.switchArray(before);
      } else {
        values.add(interpreter.evaluate(arguments.get(i), scope));
      }
    }
    return values;
  }

  private Value lifted(Function function, List<Value> values) {
    List<Value> given = new ArrayList<>(values.size());
    Grid[] grids = new Grid[values.size()];
    int rows = 0;
    int columns = 0;
    for (int i = 0; i < values.size(); i++) {
      Value value = values.get(i);
      boolean single = isSingle(function.parameter(i));
      if (single ? interpreter.operators().isMany(value) : isManyAreas(function, i, value)) {
        grids[i] = interpreter.operators().grid(value);
        rows = Math.max(rows, grids[i].rows());
        columns = Math.max(columns, grids[i].columns());
        given.add(value);
      } else {
        given.add(single ? settled(value) : value);
      }
    }
    if (rows == 0) {
      return apply(function, given);
    }
    context.work((long) rows * columns);
    return new Lifting(function, given, grids).all(rows, columns);
  }

  /** Functions of cells go through an array of ranges one by one. */
  private static boolean isManyAreas(Function function, int index, Value value) {
    return function.parameter(index) == 'c' && value instanceof Matrix m && m.hasAreas();
  }

  private static boolean isSingle(char parameter) {
    return parameter == 'v' || parameter == 'e';
  }

  /** A single argument's value, its error included; left out stays left out. */
  private Value settled(Value value) {
    return value instanceof Value.Reference || value instanceof Matrix
        ? Value.of(ArrayLift.orError(() -> context.single(value)))
        : value;
  }

  private Value apply(Function function, List<Value> values) {
    for (int i = 0; i < values.size(); i++) {
      if (function.parameter(i) == 'v'
          && values.get(i) instanceof Value.Scalar(CellValue.Error e)) {
        throw CellErrorException.of(e.error());
      }
    }
    return function.body().apply(new Arguments(values, context));
  }

  /** A call for each place of its arrays. */
  private final class Lifting {
    private final Function function;
    private final List<Value> given;
    private final Grid[] grids;
    private @Nullable Area @Nullable [] areas;

    Lifting(Function function, List<Value> given, Grid[] grids) {
      this.function = function;
      this.given = given;
      this.grids = grids;
    }

    Matrix all(int rows, int columns) {
      Matrix values =
          Matrix.of(
              rows,
              columns,
              (row, column) ->
                  ArrayLift.orError(
                      () -> single(row * columns + column, rows * columns, row, column)));
      return areas == null ? values : values.from(areas);
    }

    private CellValue single(int place, int size, int row, int column) {
      Value value = apply(function, arguments(row, column));
      if (value instanceof Value.Reference reference) {
        Area area = reference.area();
        if (areas == null) {
          areas = new Area[size];
        }
        areas[place] = area;
        if (!area.cells().isSingleCell()) {
          throw CellErrorException.value();
        }
      }
      return context.single(value);
    }

    private List<Value> arguments(int row, int column) {
      List<Value> values = new ArrayList<>(given.size());
      for (int i = 0; i < grids.length; i++) {
        Grid grid = grids[i];
        values.add(grid == null ? given.get(i) : argument(i, grid, row, column));
      }
      return values;
    }

    private Value argument(int index, Grid grid, int row, int column) {
      if (function.parameter(index) == 'c' && grid instanceof Matrix matrix) {
        int r = matrix.rows() == 1 ? 0 : row;
        int c = matrix.columns() == 1 ? 0 : column;
        Area area = r < matrix.rows() && c < matrix.columns() ? matrix.area(r, c) : null;
        if (area != null) {
          return Value.of(area);
        }
      }
      return Value.of(Operators.spread(grid, row, column));
    }
  }
}
