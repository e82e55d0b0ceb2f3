package dev.deckhand.calc;

import dev.deckhand.calc.function.Function;
import dev.deckhand.calc.function.FunctionTable;
import dev.deckhand.calc.syntax.Corner;
import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.TableSpecifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Calls in a formula that give the same in every row it is filled into, such as the total in {@code
 * A2/SUM(A:A)}: a recalculation computes them once.
 */
final class FixedParts {
  /** What these give depends on the cell, on chance, or on cells their text does not tell. */
  private static final Set<String> CHANGING =
      Set.of(
          "ROW",
          "COLUMN",
          "CELL",
          "SHEET",
          "RAND",
          "RANDBETWEEN",
          "RANDARRAY",
          "INDIRECT",
          "OFFSET",
          "INFO");

  private final List<Expression> found = new ArrayList<>();

  private FixedParts() {}

  /** The outermost such calls that read more than a cell. */
  static List<Expression> of(Expression formula) {
    FixedParts parts = new FixedParts();
    parts.search(formula);
    return List.copyOf(parts.found);
  }

  /** Names of LET and LAMBDA may mean another value in every row. */
  private static boolean hasVariables(Expression expression) {
    return expression instanceof Expression.Call call
        && (call.function().equals("LET") || call.function().equals("LAMBDA"));
  }

  private void search(Expression expression) {
    if (hasVariables(expression)) {
      return;
    }
    if (expression instanceof Expression.Call call && isFixed(call) && readsRange(call)) {
      found.add(expression);
    } else {
      Expressions.children(expression).forEach(this::search);
    }
  }

  private static boolean readsRange(Expression expression) {
    return isRange(expression)
        || Expressions.children(expression).stream().anyMatch(FixedParts::readsRange);
  }

  private static boolean isRange(Expression expression) {
    return switch (expression) {
      case Expression.Reference r -> !r.area().isSingleCell();
      case Expression.TableReference t -> true;
      default -> false;
    };
  }

  /** Ranges are fixed only where a function takes them whole: elsewhere the row picks a cell. */
  private static boolean isFixed(Expression expression) {
    return switch (expression) {
      case Expression.NumberLiteral e -> true;
      case Expression.TextLiteral e -> true;
      case Expression.BooleanLiteral e -> true;
      case Expression.ErrorLiteral e -> true;
      case Expression.Missing e -> true;
      case Expression.ArrayLiteral e -> true;
      case Expression.Reference r -> !isRange(r) && isFixed(r);
      case Expression.Name e -> false;
      case Expression.TableReference e -> false;
      case Expression.Chain e -> areFixed(e);
      case Expression.Prefix e -> areFixed(e);
      case Expression.Postfix e -> e.kind() == Expression.Postfix.Kind.PERCENT && areFixed(e);
      case Expression.Group e -> areFixed(e);
      case Expression.Padded e -> areFixed(e);
      case Expression.Call e -> isFixed(e);
      case Expression.Invocation e -> false;
    };
  }

  private static boolean areFixed(Expression expression) {
    return Expressions.children(expression).stream().allMatch(FixedParts::isFixed);
  }

  private static boolean isFixed(Expression.Call call) {
    Function function = FunctionTable.all().find(call.function());
    if (function == null || function.isDeferred() || CHANGING.contains(function.name())) {
      return false;
    }
    List<Expression> arguments = call.arguments().list();
    for (int i = 0; i < arguments.size(); i++) {
      boolean whole = "rac".indexOf(function.parameter(i)) >= 0;
      if (!isFixed(arguments.get(i)) && !(whole && isFixedRange(arguments.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFixedRange(Expression expression) {
    return switch (expression) {
      case Expression.Reference r -> isFixed(r);
      case Expression.TableReference t ->
          !t.specifier().parts().contains(TableSpecifier.Part.THIS_ROW);
      default -> false;
    };
  }

  /** Whether the rows have dollar signs, or all rows are meant. */
  private static boolean isFixed(Expression.Reference reference) {
    Corner last = reference.last();
    return isFixed(reference.first()) && (last == null || isFixed(last));
  }

  private static boolean isFixed(Corner corner) {
    return corner.row() == Corner.NONE || corner.rowFixed();
  }
}
