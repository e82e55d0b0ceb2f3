package dev.deckhand.calc;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Coercion;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;

/** Pairs the parts of a formula with the values they had. */
final class Explanation {
  private static final int MOST_SHOWN = 5;
  private static final int LARGEST_ARRAY = 10_000;

  private final Interpreter interpreter;
  private final String otherwise;

  private Explanation(Interpreter interpreter, String otherwise) {
    this.interpreter = interpreter;
    this.otherwise = otherwise;
  }

  static EvaluatedNode of(Expression expression, Interpreter interpreter, String otherwise) {
    return new Explanation(interpreter, otherwise).node(expression);
  }

  private EvaluatedNode node(Expression expression) {
    if (expression instanceof Expression.Group group) {
      return node(group.inner());
    }
    if (expression instanceof Expression.Padded padded) {
      return node(padded.inner());
    }
    List<EvaluatedNode> children = new ArrayList<>();
    for (Expression child : Expressions.children(expression)) {
      children.add(node(child));
    }
    Value value = interpreter.trace().get(expression);
    if (value == null) {
      Result none = new Result.NotEvaluated(otherwise);
      return new EvaluatedNode(expression.print(), none, otherwise, children);
    }
    return new EvaluatedNode(expression.print(), result(value), shown(value), children);
  }

  private Result result(Value value) {
    try {
      return switch (value) {
        case Value.Scalar scalar -> new Result.Single(scalar.value());
        case Matrix matrix -> new Result.Many(matrix);
        case Value.Omitted omitted -> new Result.Single(CellValue.EMPTY);
        case Value.Lambda lambda -> new Result.NotEvaluated("a function");
        case Value.Reference reference -> cells(reference);
      };
    } catch (NotEvaluatedException e) {
      return new Result.NotEvaluated(e.reason());
    } catch (CellErrorException e) {
      return new Result.Single(CellValue.of(e.error()));
    }
  }

  private Result cells(Value.Reference reference) {
    Grid grid = interpreter.operators().grid(reference);
    if (grid.isSingle()) {
      return new Result.Single(grid.at(0, 0));
    }
    int rows = Math.max(1, grid.usedRows());
    int columns = Math.max(1, grid.usedColumns());
    if ((long) rows * columns > LARGEST_ARRAY) {
      return new Result.NotEvaluated("a range of " + grid.rows() + " by " + grid.columns());
    }
    return new Result.Many(Matrix.of(rows, columns, grid::at));
  }

  private String shown(Value value) {
    try {
      return switch (value) {
        case Value.Scalar scalar -> shown(scalar.value());
        case Matrix matrix -> list(matrix);
        case Value.Omitted omitted -> "left out";
        case Value.Lambda lambda -> "a function";
        case Value.Reference reference -> shown(reference);
      };
    } catch (NotEvaluatedException e) {
      return e.reason();
    } catch (CellErrorException e) {
      return e.error().code();
    }
  }

  private String shown(Value.Reference reference) {
    Area area = reference.areas().getFirst();
    if (reference.areas().size() > 1) {
      return reference.areas().size() + " ranges";
    }
    Grid grid = interpreter.context().cells(area);
    return grid.isSingle() ? shown(grid.at(0, 0)) : area.cells() + " = " + list(grid);
  }

  private static String list(Grid grid) {
    StringBuilder out = new StringBuilder("{");
    int count = (int) Math.min(grid.size(), MOST_SHOWN);
    for (int i = 0; i < count; i++) {
      int row = i / grid.columns();
      int column = i % grid.columns();
      out.append(i == 0 ? "" : column == 0 ? "; " : ", ").append(shown(grid.at(row, column)));
    }
    String size = grid.rows() + " × " + grid.columns();
    return out.append(grid.size() > count ? ", … (" + size + ")}" : "}").toString();
  }

  private static String shown(CellValue value) {
    return switch (value) {
      case CellValue.Empty e -> "empty";
      case CellValue.Text t -> '"' + t.value().replace("\"", "\"\"") + '"';
      case CellValue.Error e -> e.error().code();
      case CellValue.Number n -> Coercion.text(n);
      case CellValue.Bool b -> Coercion.text(b);
    };
  }
}
