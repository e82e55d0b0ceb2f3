package dev.deckhand.calc;

import dev.deckhand.calc.function.Function;
import dev.deckhand.calc.function.FunctionTable;
import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Coercion;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** LET, LAMBDA and the functions that are given one. */
final class LambdaFunctions {
  private final Interpreter interpreter;

  LambdaFunctions(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Value call(String name, List<Expression> arguments, @Nullable Scope scope) {
    return switch (name) {
      case "LET" -> let(arguments, scope);
      case "LAMBDA" -> lambda(arguments, scope);
      case "MAP" -> map(values(arguments, scope));
      case "REDUCE" -> reduce(values(arguments, scope), false);
      case "SCAN" -> reduce(values(arguments, scope), true);
      case "BYROW" -> byLine(values(arguments, scope), true);
      case "BYCOL" -> byLine(values(arguments, scope), false);
      case "MAKEARRAY" -> makeArray(values(arguments, scope));
      case "ISOMITTED" -> Value.of(values(arguments, scope).getFirst() instanceof Value.Omitted);
      default -> throw new IllegalStateException(name + " has no code");
    };
  }

  private List<Value> values(List<Expression> arguments, @Nullable Scope scope) {
    boolean before = interpreter.context().switchArray(true);
    List<Value> values = new ArrayList<>();
    for (Expression argument : arguments) {
      values.add(valueOrFunction(argument, scope));
    }
    interpreter.context().switchArray(before);
    return values;
  }

  /** A function may be handed over by its name: {@code BYROW(A1:B9,SUM)}. */
  private Value valueOrFunction(Expression argument, @Nullable Scope scope) {
    Value value = interpreter.evaluate(argument, scope);
    if (argument instanceof Expression.Name name
        && name.sheet() == null
        && value.equals(Value.of(CellError.NAME))) {
      Function function = FunctionTable.all().find(name.name().toUpperCase(Locale.ROOT));
      return function == null || function.isDeferred() ? value : interpreter.lambda(function);
    }
    return value;
  }

  private static String variable(Expression expression) {
    if (expression instanceof Expression.Name name && name.sheet() == null) {
      return name.name();
    }
    throw new NotEvaluatedException(expression.print() + " is no name for a variable");
  }

  private Value let(List<Expression> arguments, @Nullable Scope outer) {
    if (arguments.size() % 2 == 0) {
      throw new NotEvaluatedException("LET has no calculation at its end");
    }
    Scope scope = outer;
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      String name = variable(arguments.get(i));
      scope = Scope.with(scope, name, interpreter.evaluate(arguments.get(i + 1), scope));
    }
    return interpreter.evaluate(arguments.getLast(), scope);
  }

  private Value lambda(List<Expression> arguments, @Nullable Scope scope) {
    List<String> names =
        arguments.subList(0, arguments.size() - 1).stream().map(LambdaFunctions::variable).toList();
    return new Closure(names, arguments.getLast(), scope);
  }

  /** A LAMBDA with the variables around it. */
  private final class Closure implements Value.Lambda {
    private final List<String> names;
    private final Expression body;
    private final @Nullable Scope scope;

    Closure(List<String> names, Expression body, @Nullable Scope scope) {
      this.names = names;
      this.body = body;
      this.scope = scope;
    }

    @Override
    public boolean takes(int arguments) {
      return arguments == names.size();
    }

    @Override
    public Value apply(List<Value> arguments) {
      if (arguments.size() > names.size()) {
        throw CellErrorException.value();
      }
      Scope inner = scope;
      for (int i = 0; i < names.size(); i++) {
        Value value = i < arguments.size() ? arguments.get(i) : new Value.Omitted();
        String name = names.get(i).replaceAll("^\\[|]$", "");
        inner = Scope.with(inner, name, value);
      }
      return interpreter.evaluate(body, inner);
    }
  }

  private static Value.Lambda lambda(Value value, int parameters) {
    if (value instanceof Value.Lambda lambda && lambda.takes(parameters)) {
      return lambda;
    }
    throw CellErrorException.value();
  }

  /** The single value a LAMBDA gave; arrays of arrays are {@code #CALC!}. */
  private CellValue single(Value value) {
    if (interpreter.operators().isMany(value) || value instanceof Value.Lambda) {
      return CellValue.of(CellError.CALC);
    }
    CellValue single = interpreter.context().single(value);
    return single.isEmpty() ? CellValue.of(0) : single;
  }

  private Value map(List<Value> values) {
    Value.Lambda lambda = lambda(values.getLast(), values.size() - 1);
    List<Grid> grids =
        values.subList(0, values.size() - 1).stream().map(interpreter.operators()::grid).toList();
    int rows = grids.stream().mapToInt(Grid::rows).max().orElse(1);
    int columns = grids.stream().mapToInt(Grid::columns).max().orElse(1);
    return Matrix.of(
        rows,
        columns,
        (row, column) -> {
          List<Value> items = new ArrayList<>();
          for (Grid grid : grids) {
            items.add(Value.of(Operators.spread(grid, row, column)));
          }
          return single(lambda.apply(items));
        });
  }

  private Value reduce(List<Value> values, boolean keepsAll) {
    Grid grid = interpreter.operators().grid(values.get(1));
    Value.Lambda lambda = lambda(values.get(2), 2);
    Value sum = values.getFirst();
    boolean noStart = sum instanceof Value.Omitted;
    List<CellValue> all = new ArrayList<>();
    for (int i = 0; i < grid.size(); i++) {
      CellValue item = grid.at(i / grid.columns(), i % grid.columns());
      boolean taken = noStart && i == 0;
      sum = taken ? Value.of(item) : lambda.apply(List.of(sum, Value.of(item)));
      if (keepsAll) {
        all.add(single(sum));
      }
    }
    return keepsAll
        ? Matrix.of(
            grid.rows(), grid.columns(), (row, column) -> all.get(row * grid.columns() + column))
        : sum;
  }

  private Value byLine(List<Value> values, boolean rows) {
    Grid grid = interpreter.operators().grid(values.getFirst());
    Value.Lambda lambda = lambda(values.get(1), 1);
    interpreter.context().work(grid.size());
    List<CellValue> results = new ArrayList<>();
    for (int i = 0; i < (rows ? grid.rows() : grid.columns()); i++) {
      int line = i;
      Matrix part =
          rows
              ? Matrix.of(1, grid.columns(), (row, column) -> grid.at(line, column))
              : Matrix.of(grid.rows(), 1, (row, column) -> grid.at(row, line));
      results.add(single(lambda.apply(List.of(part))));
    }
    return rows ? Matrix.column(results) : Matrix.row(results);
  }

  private Value makeArray(List<Value> values) {
    int rows = (int) Coercion.number(interpreter.context().single(values.get(0)));
    int columns = (int) Coercion.number(interpreter.context().single(values.get(1)));
    Value.Lambda lambda = lambda(values.get(2), 2);
    return Matrix.of(
        rows,
        columns,
        (row, column) -> single(lambda.apply(List.of(Value.of(row + 1), Value.of(column + 1)))));
  }
}
