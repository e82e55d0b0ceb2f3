package dev.deckhand.calc.syntax;

import dev.deckhand.calc.syntax.Expression.Arguments;
import dev.deckhand.calc.syntax.Expression.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rebuilds an expression with some nodes replaced; everything else stays as written. */
final class Rewrite {
  private Rewrite() {}

  /** Replaces references, names and errors. */
  static Expression leaves(Expression expression, UnaryOperator<Expression> leaf) {
    return nodes(
        expression,
        node ->
            switch (node) {
              case Expression.ErrorLiteral e -> leaf.apply(e);
              case Expression.Reference e -> leaf.apply(e);
              case Expression.Name e -> leaf.apply(e);
              case Expression.TableReference e -> leaf.apply(e);
              default -> node;
            });
  }

  /** Replaces any node, its parts before itself. */
  static Expression nodes(Expression expression, UnaryOperator<Expression> change) {
    return change.apply(
        switch (expression) {
          case Expression.NumberLiteral e -> e;
          case Expression.TextLiteral e -> e;
          case Expression.BooleanLiteral e -> e;
          case Expression.ErrorLiteral e -> e;
          case Expression.Missing e -> e;
          case Expression.ArrayLiteral e -> e;
          case Expression.Reference e -> e;
          case Expression.Name e -> e;
          case Expression.TableReference e -> e;
          case Expression.Chain e -> chain(e, change);
          case Expression.Prefix e ->
              new Expression.Prefix(e.kind(), e.text(), nodes(e.operand(), change));
          case Expression.Postfix e ->
              new Expression.Postfix(e.kind(), nodes(e.operand(), change), e.text());
          case Expression.Group e ->
              new Expression.Group(e.open(), nodes(e.inner(), change), e.close());
          case Expression.Padded e ->
              new Expression.Padded(e.before(), nodes(e.inner(), change), e.after());
          case Expression.Call e -> new Expression.Call(e.name(), arguments(e.arguments(), change));
          case Expression.Invocation e ->
              new Expression.Invocation(
                  nodes(e.callee(), change), arguments(e.arguments(), change));
        });
  }

  private static Expression chain(Expression.Chain chain, UnaryOperator<Expression> change) {
    List<Link> rest = new ArrayList<>(chain.rest().size());
    for (Link link : chain.rest()) {
      rest.add(new Link(link.operator(), link.text(), nodes(link.operand(), change)));
    }
    return new Expression.Chain(nodes(chain.first(), change), rest);
  }

  private static Arguments arguments(Arguments arguments, UnaryOperator<Expression> change) {
    List<Expression> list = new ArrayList<>(arguments.list().size());
    for (Expression argument : arguments.list()) {
      list.add(nodes(argument, change));
    }
    return new Arguments(arguments.open(), list, arguments.separators(), arguments.close());
  }
}
