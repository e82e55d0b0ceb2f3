package dev.deckhand.ooxml.xlsx.formula;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expression.Arguments;
import dev.deckhand.calc.syntax.Expression.Call;
import dev.deckhand.calc.syntax.Expression.Chain;
import dev.deckhand.calc.syntax.Expression.Link;
import dev.deckhand.calc.syntax.Expression.Name;
import dev.deckhand.calc.syntax.Expression.Postfix;
import dev.deckhand.calc.syntax.Expression.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The operators {@code #} and {@code @}, and functions handed over by name, as files have them
 * ([MS-XLSX] 2.2.2): {@code ANCHORARRAY(A1)}, {@code SINGLE(A1:A9)}, {@code _xleta.SUM}.
 */
final class StoredOperators {
  /** Functions that take a function as their last argument. */
  private static final Set<String> TAKE_FUNCTIONS =
      Set.of("BYROW", "BYCOL", "MAP", "REDUCE", "SCAN", "MAKEARRAY", "GROUPBY", "PIVOTBY");

  private static final Set<String> HANDED_OVER =
      Set.of(
          """
          SUM AVERAGE MEDIAN COUNT COUNTA MAX MIN PRODUCT ARRAYTOTEXT CONCAT STDEV.S STDEV.P VAR.S
          VAR.P MODE.SNGL PERCENTOF
          """
              .strip()
              .split("\\s+"));

  private final boolean array;

  /**
   * @param array whether the formula is stored as an array; an ordinary one takes the one cell of
   *     an area by itself, so that {@code @} is left out where it stands alone
   */
  StoredOperators(boolean array) {
    this.array = array;
  }

  String of(Expression formula) {
    return rewrite(formula, true).print();
  }

  /**
   * @param alone whether nothing but operators stands around the expression
   */
  private Expression rewrite(Expression expression, boolean alone) {
    return switch (expression) {
      case Prefix e when e.kind() == Prefix.Kind.INTERSECT -> {
        Expression operand = rewrite(e.operand(), alone);
        yield alone && !array ? operand : call("SINGLE", operand);
      }
      case Postfix e when e.kind() == Postfix.Kind.SPILL ->
          call("ANCHORARRAY", rewrite(e.operand(), false));
      case Prefix e -> new Prefix(e.kind(), e.text(), rewrite(e.operand(), alone));
      case Postfix e -> new Postfix(e.kind(), rewrite(e.operand(), alone), e.text());
      case Chain e -> chain(e, alone);
      case Expression.Group e ->
          new Expression.Group(e.open(), rewrite(e.inner(), alone), e.close());
      case Expression.Padded e ->
          new Expression.Padded(e.before(), rewrite(e.inner(), alone), e.after());
      case Call e -> new Call(e.name(), arguments(e));
      case Expression.Invocation e ->
          new Expression.Invocation(
              rewrite(e.callee(), false), arguments(e.arguments(), e.arguments().list()));
      case Expression.NumberLiteral e -> e;
      case Expression.TextLiteral e -> e;
      case Expression.BooleanLiteral e -> e;
      case Expression.ErrorLiteral e -> e;
      case Expression.Missing e -> e;
      case Expression.Reference e -> e;
      case Name e -> e;
      case Expression.TableReference e -> e;
      case Expression.ArrayLiteral e -> e;
    };
  }

  private Chain chain(Chain chain, boolean alone) {
    List<Link> rest = new ArrayList<>();
    for (Link link : chain.rest()) {
      rest.add(new Link(link.operator(), link.text(), rewrite(link.operand(), alone)));
    }
    return new Chain(rewrite(chain.first(), alone), rest);
  }

  private Arguments arguments(Call call) {
    List<Expression> list = call.arguments().list();
    if (TAKE_FUNCTIONS.contains(call.function())) {
      list = list.stream().map(StoredOperators::handedOver).toList();
    }
    return arguments(call.arguments(), list);
  }

  private Arguments arguments(Arguments written, List<Expression> list) {
    List<Expression> rewritten = list.stream().map(argument -> rewrite(argument, false)).toList();
    return new Arguments(written.open(), rewritten, written.separators(), written.close());
  }

  private static Expression handedOver(Expression argument) {
    return argument instanceof Name name
            && name.sheet() == null
            && HANDED_OVER.contains(name.name().toUpperCase(java.util.Locale.ROOT))
        ? new Name(null, "_xleta." + name.name(), "_xleta." + name.name())
        : argument;
  }

  private static Call call(String function, Expression operand) {
    return new Call(function, new Arguments("(", List.of(operand), List.of(), ")"));
  }
}
