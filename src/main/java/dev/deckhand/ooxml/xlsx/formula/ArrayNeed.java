package dev.deckhand.ooxml.xlsx.formula;

import dev.deckhand.calc.function.Function;
import dev.deckhand.calc.function.FunctionTable;
import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expression.Call;
import dev.deckhand.calc.syntax.Expression.Chain;
import dev.deckhand.calc.syntax.Expression.Reference;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.TableSpecifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells formulas that work on whole arrays. Stored as ordinary formulas, Excel would put an
 * implicit {@code @} into them and compute something else.
 */
public final class ArrayNeed {
  private static final Set<String> SPILLING =
      Set.of(
          """
          ANCHORARRAY BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FREQUENCY GROUPBY HSTACK
          LINEST LOGEST MAKEARRAY MAP MINVERSE MMULT MODE.MULT MUNIT PIVOTBY RANDARRAY SCAN SEQUENCE
          SORT SORTBY TAKE TEXTSPLIT TOCOL TOROW TRANSPOSE TREND TRIMRANGE UNIQUE VSTACK WRAPCOLS
          WRAPROWS
          """
              .strip()
              .split("\\s+"));

  private static final Set<String> TAKES_ARRAYS =
      Set.of("SUMPRODUCT", "LOOKUP", "MMULT", "AGGREGATE", "SUMX2MY2", "SUMX2PY2", "SUMXMY2");

  /** Functions that choose what they evaluate, with a first argument that is a single value. */
  private static final Set<String> LOOK_AT_ONE = Set.of("IF", "IFERROR", "IFNA");

  private ArrayNeed() {}

  /** Whether a formula that parses has to be stored as a dynamic array. */
  public static boolean of(String formula) {
    Expression expression = FormulaParser.parse(formula);
    return isArea(plain(expression)) || needs(expression, false);
  }

  private static boolean needs(Expression e, boolean arraysTaken) {
    return switch (e) {
      case Chain chain -> chain(chain, arraysTaken);
      case Call call -> call(call, arraysTaken);
      case Expression.Prefix p when p.kind() == Expression.Prefix.Kind.INTERSECT -> false;
      case Expression.Prefix p ->
          (!arraysTaken && isArea(plain(p.operand()))) || needs(p.operand(), arraysTaken);
      case Expression.Postfix p ->
          p.kind() == Expression.Postfix.Kind.SPILL || needs(p.operand(), arraysTaken);
      case Expression.Group g -> needs(g.inner(), arraysTaken);
      case Expression.Padded p -> needs(p.inner(), arraysTaken);
      case Expression.Invocation i -> true;
      case Expression.NumberLiteral l -> false;
      case Expression.TextLiteral l -> false;
      case Expression.BooleanLiteral l -> false;
      case Expression.ErrorLiteral l -> false;
      case Expression.Missing m -> false;
      case Reference r -> false;
      case Expression.Name n -> false;
      case Expression.TableReference t -> false;
      case Expression.ArrayLiteral a -> false;
    };
  }

  private static boolean call(Call call, boolean arraysTaken) {
    if (SPILLING.contains(call.function())) {
      return true;
    }
    boolean taken =
        TAKES_ARRAYS.contains(call.function()) || (arraysTaken && !call.function().equals("IF"));
    List<Expression> arguments = call.arguments().list();
    return arguments.stream().anyMatch(a -> needs(a, taken))
        || (!arraysTaken && takesOneOfMany(call.function(), arguments));
  }

  /** Whether an area stands where the function wants a single value. */
  private static boolean takesOneOfMany(String name, List<Expression> arguments) {
    Function function = FunctionTable.all().find(name);
    for (int i = 0; i < arguments.size(); i++) {
      boolean single =
          function == null || function.isDeferred()
              ? i == 0 && LOOK_AT_ONE.contains(name)
              : function.parameter(i) == 'v' || function.parameter(i) == 'e';
      if (single && isArea(plain(arguments.get(i)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean chain(Chain chain, boolean arraysTaken) {
    List<Expression> operands =
        Stream.concat(Stream.of(chain.first()), chain.rest().stream().map(Expression.Link::operand))
            .toList();
    boolean computes = chain.rest().stream().anyMatch(l -> computes(l.text()));
    return operands.stream()
        .anyMatch(o -> (computes && !arraysTaken && isArea(plain(o))) || needs(o, arraysTaken));
  }

  /** Whether an operator computes; colon, comma and blank only build references. */
  private static boolean computes(String operator) {
    String sign = operator.strip();
    return !(sign.isEmpty() || sign.equals(":") || sign.equals(","));
  }

  private static Expression plain(Expression e) {
    if (e instanceof Expression.Group group) {
      return plain(group.inner());
    }
    return e instanceof Expression.Padded padded ? plain(padded.inner()) : e;
  }

  private static boolean isArea(Expression e) {
    if (e instanceof Expression.TableReference t) {
      return !t.specifier().parts().contains(TableSpecifier.Part.THIS_ROW);
    }
    return e instanceof Expression.ArrayLiteral
        || (e instanceof Reference r && !r.area().isSingleCell());
  }
}
