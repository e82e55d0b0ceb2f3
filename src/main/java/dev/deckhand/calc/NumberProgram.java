package dev.deckhand.calc;

import dev.deckhand.calc.function.FunctionTable;
import dev.deckhand.calc.function.NumberFunction;
import dev.deckhand.calc.syntax.Corner;
import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expression.Link;
import dev.deckhand.calc.syntax.Operator;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Comparison;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A region's formula as arithmetic on the plain numbers of its row, without a value object for any
 * of them. Where a cell holds anything else, or a result is an error, there is no number and the
 * formula has to be interpreted; so both always give the same.
 */
final class NumberProgram {
  /** Stands for "not to be had this way". */
  private static final double NONE = Double.NaN;

  private final Node root;

  /** A number for the formula in a row of the worksheet, or NaN. */
  @FunctionalInterface
  interface Node {
    double at(int row);
  }

  private NumberProgram(Node root) {
    this.root = root;
  }

  /** The program of a formula, or {@code null} where it is more than arithmetic on numbers. */
  static @Nullable NumberProgram of(Expression formula, NumberCells cells) {
    Node root = new Compiler(cells).node(formula);
    return root == null ? null : new NumberProgram(root);
  }

  /** The result in a row, or NaN where the formula has to be interpreted. */
  double at(int row) {
    try {
      return root.at(row);
    } catch (CellErrorException e) {
      return NONE;
    }
  }

  /** A result as a cell holds it: finite, and no negative zero. */
  private static double plain(double number) {
    return Double.isFinite(number) ? number + 0.0 : NONE;
  }

  private record Compiler(NumberCells cells) {
    @Nullable Node node(Expression expression) {
      return switch (expression) {
        case Expression.NumberLiteral(double value, String text) -> row -> value;
        case Expression.Group group -> node(group.inner());
        case Expression.Padded padded -> node(padded.inner());
        case Expression.Reference reference -> cells.node(reference);
        case Expression.Prefix prefix -> prefix(prefix);
        case Expression.Postfix postfix -> percent(postfix);
        case Expression.Chain chain -> chain(chain);
        case Expression.Call call -> call(call);
        case Expression.TextLiteral e -> null;
        case Expression.BooleanLiteral e -> null;
        case Expression.ErrorLiteral e -> null;
        case Expression.Missing e -> null;
        case Expression.Name e -> null;
        case Expression.TableReference e -> null;
        case Expression.ArrayLiteral e -> null;
        case Expression.Invocation e -> null;
      };
    }

    private @Nullable Node prefix(Expression.Prefix prefix) {
      Node operand = node(prefix.operand());
      return switch (prefix.kind()) {
        case PLUS -> operand;
        case MINUS -> operand == null ? null : row -> plain(-operand.at(row));
        case INTERSECT -> null;
      };
    }

    private @Nullable Node percent(Expression.Postfix postfix) {
      Node operand = node(postfix.operand());
      boolean percent = postfix.kind() == Expression.Postfix.Kind.PERCENT;
      return operand == null || !percent ? null : row -> plain(operand.at(row) / 100);
    }

    private @Nullable Node chain(Expression.Chain chain) {
      Node left = node(chain.first());
      for (Link link : chain.rest()) {
        Node right = node(link.operand());
        left = left == null || right == null ? null : joined(link.operator(), left, right);
      }
      return left;
    }

    private static @Nullable Node joined(Operator operator, Node a, Node b) {
      return switch (operator) {
        case ADD -> row -> plain(Operators.sum(a.at(row), b.at(row)));
        case SUBTRACT -> row -> plain(Operators.sum(a.at(row), -b.at(row)));
        case MULTIPLY -> row -> plain(a.at(row) * b.at(row));
        case DIVIDE -> row -> plain(a.at(row) / b.at(row));
        default -> null;
      };
    }

    private @Nullable Node call(Expression.Call call) {
      List<Expression> arguments = call.arguments().list();
      if (call.function().equals("IF") && arguments.size() == 3) {
        return choice(arguments);
      }
      if (call.function().equals("SUM")) {
        return sum(arguments);
      }
      NumberFunction function = FunctionTable.all().onNumbers(call.function());
      if (function == null || arguments.size() != function.arguments()) {
        return null;
      }
      Node[] nodes = new Node[arguments.size()];
      for (int i = 0; i < nodes.length; i++) {
        Node node = node(arguments.get(i));
        if (node == null) {
          return null;
        }
        nodes[i] = node;
      }
      return nodes.length == 1
          ? row -> applied(function, nodes[0].at(row), 0)
          : row -> applied(function, nodes[0].at(row), nodes[1].at(row));
    }

    /** Numbers and cells of the formula's row, added from left to right. */
    private @Nullable Node sum(List<Expression> arguments) {
      List<Node> nodes = new ArrayList<>();
      for (Expression argument : arguments) {
        boolean inRow = argument instanceof Expression.Reference;
        List<Node> added = inRow ? cells.row((Expression.Reference) argument) : List.of();
        if (added.isEmpty()) {
          return null;
        }
        nodes.addAll(added);
      }
      Node[] all = nodes.toArray(Node[]::new);
      return row -> {
        double sum = 0;
        for (Node node : all) {
          sum += node.at(row);
        }
        return plain(sum);
      };
    }

    private static double applied(NumberFunction function, double first, double second) {
      return Double.isNaN(first) || Double.isNaN(second)
          ? NONE
          : plain(function.apply(first, second));
    }

    private @Nullable Node choice(List<Expression> arguments) {
      Node yes = node(arguments.get(1));
      Node no = node(arguments.get(2));
      if (!(arguments.getFirst() instanceof Expression.Chain(Expression first, List<Link> rest))
          || rest.size() != 1
          || !rest.getFirst().operator().isComparison()) {
        return null;
      }
      Node left = node(first);
      Node right = node(rest.getFirst().operand());
      Operator operator = rest.getFirst().operator();
      if (left == null || right == null || yes == null || no == null) {
        return null;
      }
      return row -> {
        double a = left.at(row);
        double b = right.at(row);
        if (Double.isNaN(a) || Double.isNaN(b)) {
          return NONE;
        }
        return (holds(operator, Comparison.compare(a, b)) ? yes : no).at(row);
      };
    }

    private static boolean holds(Operator operator, int order) {
      return switch (operator) {
        case EQUAL -> order == 0;
        case NOT_EQUAL -> order != 0;
        case LESS -> order < 0;
        case LESS_OR_EQUAL -> order <= 0;
        case GREATER -> order > 0;
        case GREATER_OR_EQUAL -> order >= 0;
        default -> throw new IllegalArgumentException(operator + " compares nothing");
      };
    }
  }

  /** Whether a reference is to one cell of the worksheet the formula is on or another. */
  static boolean isCell(Expression.Reference reference) {
    Corner last = reference.last();
    return (last == null || last.equals(reference.first()))
        && reference.first().row() != Corner.NONE
        && reference.first().column() != Corner.NONE;
  }
}
