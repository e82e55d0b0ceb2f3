package dev.deckhand.calc.syntax;

import dev.deckhand.calc.syntax.Expression.Arguments;
import dev.deckhand.calc.syntax.Expression.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rebuilds an expression with its leaves replaced; everything else stays as written. */
final class Rewrite {
  private Rewrite() {}

  static Expression leaves(Expression expression, UnaryOperator<Expression> leaf) {
    return switch (expression) {
      case Expression.NumberLiteral e -> e;
      case Expression.TextLiteral e -> e;
      case Expression.BooleanLiteral e -> e;
      case Expression.ErrorLiteral e -> leaf.apply(e);
      case Expression.Missing e -> e;
      case Expression.ArrayLiteral e -> e;
      case Expression.Reference e -> leaf.apply(e);
      case Expression.Name e -> leaf.apply(e);
      case Expression.TableReference e -> leaf.apply(e);
      case Expression.Chain e -> chain(e, leaf);
      case Expression.Prefix e ->
          new Expression.Prefix(e.kind(), e.text(), leaves(e.operand(), leaf));
      case Expression.Postfix e ->
          new Expression.Postfix(e.kind(), leaves(e.operand(), leaf), e.text());
      case Expression.Group e -> new Expression.Group(e.open(), leaves(e.inner(), leaf), e.close());
      case Expression.Padded e ->
          new Expression.Padded(e.before(), leaves(e.inner(), leaf), e.after());
      case Expression.Call e -> new Expression.Call(e.name(), arguments(e.arguments(), leaf));
      case Expression.Invocation e ->
          new Expression.Invocation(leaves(e.callee(), leaf), arguments(e.arguments(), leaf));
    };
  }

  private static Expression chain(Expression.Chain chain, UnaryOperator<Expression> leaf) {
    List<Link> rest = new ArrayList<>(chain.rest().size());
    for (Link link : chain.rest()) {
      rest.add(new Link(link.operator(), link.text(), leaves(link.operand(), leaf)));
    }
    return new Expression.Chain(leaves(chain.first(), leaf), rest);
  }

  private static Arguments arguments(Arguments arguments, UnaryOperator<Expression> leaf) {
    List<Expression> list = new ArrayList<>(arguments.list().size());
    for (Expression argument : arguments.list()) {
      list.add(leaves(argument, leaf));
    }
    return new Arguments(arguments.open(), list, arguments.separators(), arguments.close());
  }
}
