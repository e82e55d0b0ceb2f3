package dev.deckhand.calc;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Operator;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Coercion;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Functions that evaluate only the arguments they need. */
final class LazyFunctions {
  private final Interpreter interpreter;

  LazyFunctions(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** {@code null} for functions that are not of these. */
  @Nullable Value call(String name, List<Expression> arguments, @Nullable Scope scope) {
    return switch (name) {
      case "IF" -> ifThen(arguments, scope);
      case "IFS" -> ifs(arguments, 0, scope);
      case "IFERROR" -> instead(arguments, scope, e -> true);
      case "IFNA" -> instead(arguments, scope, e -> e == CellError.NA);
      case "CHOOSE" -> choose(arguments, scope);
      case "SWITCH" -> choice(arguments, scope);
      case "SINGLE" -> single(arguments, scope);
      case "ANCHORARRAY" -> spill(arguments, scope);
      default -> null;
    };
  }

  private Value evaluate(Expression expression, @Nullable Scope scope) {
    return interpreter.evaluate(expression, scope);
  }

  private Value single(List<Expression> arguments, @Nullable Scope scope) {
    Expression argument = arguments.getFirst();
    return evaluate(new Expression.Prefix(Expression.Prefix.Kind.INTERSECT, "@", argument), scope);
  }

  private Value spill(List<Expression> arguments, @Nullable Scope scope) {
    Expression argument = arguments.getFirst();
    return evaluate(new Expression.Postfix(Expression.Postfix.Kind.SPILL, argument, "#"), scope);
  }

  private Value ifThen(List<Expression> arguments, @Nullable Scope scope) {
    Value condition = evaluate(arguments.get(0), scope);
    return select(
        condition,
        () -> evaluate(arguments.get(1), scope),
        () -> arguments.size() < 3 ? Value.FALSE : evaluate(arguments.get(2), scope));
  }

  /** One branch for a single condition; for many, both, chosen one by one. */
  private Value select(Value condition, Supplier<Value> yes, Supplier<Value> no) {
    Operators operators = interpreter.operators();
    if (!operators.isMany(condition)) {
      CellValue value = interpreter.context().single(condition);
      Value chosen = Coercion.bool(value) ? yes.get() : no.get();
      return chosen instanceof Value.Omitted ? Value.of(0) : chosen;
    }
    Grid conditions = operators.grid(condition);
    Grid ifTrue = branch(yes);
    Grid ifFalse = branch(no);
    int rows = Math.max(conditions.rows(), Math.max(ifTrue.rows(), ifFalse.rows()));
    int columns = Math.max(conditions.columns(), Math.max(ifTrue.columns(), ifFalse.columns()));
    interpreter.context().work((long) rows * columns);
    return Matrix.of(
        rows,
        columns,
        (row, column) -> {
          CellValue test = Operators.spread(conditions, row, column);
          try {
            boolean met = Coercion.bool(test);
            return Operators.spread(met ? ifTrue : ifFalse, row, column);
          } catch (CellErrorException e) {
            return CellValue.of(e.error());
          }
        });
  }

  private Grid branch(Supplier<Value> branch) {
    Value value = branch.get();
    if (value instanceof Value.Omitted) {
      return Grid.of(CellValue.of(0));
    }
    return interpreter.operators().isMany(value)
        ? interpreter.operators().grid(value)
        : Grid.of(interpreter.context().single(value));
  }

  private Value ifs(List<Expression> arguments, int from, @Nullable Scope scope) {
    if (from + 1 >= arguments.size()) {
      return Value.of(CellError.NA);
    }
    return select(
        evaluate(arguments.get(from), scope),
        () -> evaluate(arguments.get(from + 1), scope),
        () -> ifs(arguments, from + 2, scope));
  }

  private Value instead(
      List<Expression> arguments, @Nullable Scope scope, Predicate<CellError> caught) {
    Value value = evaluate(arguments.get(0), scope);
    Operators operators = interpreter.operators();
    if (!operators.isMany(value)) {
      return isCaught(value, caught) ? evaluate(arguments.get(1), scope) : orZero(value);
    }
    Grid grid = operators.grid(value);
    Grid other = branch(() -> evaluate(arguments.get(1), scope));
    int rows = Math.max(grid.rows(), other.rows());
    int columns = Math.max(grid.columns(), other.columns());
    interpreter.context().work((long) rows * columns);
    return Matrix.of(
        rows,
        columns,
        (row, column) -> {
          CellValue at = Operators.spread(grid, row, column);
          return at instanceof CellValue.Error(CellError error) && caught.test(error)
              ? Operators.spread(other, row, column)
              : at;
        });
  }

  private static Value orZero(Value value) {
    return value instanceof Value.Omitted ? Value.EMPTY : value;
  }

  private boolean isCaught(Value value, Predicate<CellError> caught) {
    if (value instanceof Value.Lambda) {
      return false;
    }
    try {
      return interpreter.context().single(value) instanceof CellValue.Error(CellError error)
          && caught.test(error);
    } catch (CellErrorException e) {
      return caught.test(e.error());
    }
  }

  private Value choose(List<Expression> arguments, @Nullable Scope scope) {
    Value index = evaluate(arguments.getFirst(), scope);
    if (!interpreter.operators().isMany(index)) {
      return chosen(arguments, interpreter.context().single(index), scope);
    }
    Grid indices = interpreter.operators().grid(index);
    List<Grid> choices =
        arguments.subList(1, arguments.size()).stream()
            .map(a -> branch(() -> evaluate(a, scope)))
            .toList();
    int rows = indices.rows();
    int columns = indices.columns();
    for (Grid choice : choices) {
      rows = Math.max(rows, choice.rows());
      columns = Math.max(columns, choice.columns());
    }
    interpreter.context().work((long) rows * columns);
    return Matrix.of(
        rows,
        columns,
        (row, column) -> {
          double number = Coercion.number(Operators.spread(indices, row, column));
          return number < 1 || number >= choices.size() + 1
              ? CellValue.of(CellError.VALUE)
              : Operators.spread(choices.get((int) number - 1), row, column);
        });
  }

  private Value chosen(List<Expression> arguments, CellValue index, @Nullable Scope scope) {
    double number = Coercion.number(index);
    if (number < 1 || number >= arguments.size()) {
      return Value.of(CellError.VALUE);
    }
    Value value = evaluate(arguments.get((int) number), scope);
    return value instanceof Value.Omitted ? Value.of(0) : value;
  }

  private Value choice(List<Expression> arguments, @Nullable Scope scope) {
    Value subject = evaluate(arguments.getFirst(), scope);
    return choice(subject, arguments, 1, scope);
  }

  private Value choice(Value subject, List<Expression> arguments, int from, @Nullable Scope scope) {
    if (from >= arguments.size()) {
      return Value.of(CellError.NA);
    }
    if (from == arguments.size() - 1) {
      return evaluate(arguments.get(from), scope);
    }
    Value label = evaluate(arguments.get(from), scope);
    return select(
        interpreter.operators().apply(Operator.EQUAL, subject, label),
        () -> evaluate(arguments.get(from + 1), scope),
        () -> choice(subject, arguments, from + 2, scope));
  }
}
