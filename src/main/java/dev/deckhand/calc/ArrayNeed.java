package dev.deckhand.calc;

import dev.deckhand.calc.function.Function;
import dev.deckhand.calc.function.FunctionTable;
import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expression.Link;
import dev.deckhand.calc.syntax.TableSpecifier;
import java.util.List;
import java.util.Set;

/**
 * Whether a formula someone wrote has to be stored as a dynamic array formula to mean what they see
 * in Excel today. Stored as an ordinary one, Excel would put {@code @} before its ranges.
 */
public final class ArrayNeed {
  private static final Set<String> GIVE_ARRAYS =
      Set.of(
          "BYCOL",
          "BYROW",
          "CHOOSECOLS",
          "CHOOSEROWS",
          "DROP",
          "EXPAND",
          "FILTER",
          "FREQUENCY",
          "HSTACK",
          "LET",
          "MAKEARRAY",
          "MAP",
          "MMULT",
          "MINVERSE",
          "MUNIT",
          "RANDARRAY",
          "SCAN",
          "SEQUENCE",
          "SORT",
          "SORTBY",
          "TAKE",
          "TEXTSPLIT",
          "TOCOL",
          "TOROW",
          "TRANSPOSE",
          "UNIQUE",
          "VSTACK",
          "WRAPCOLS",
          "WRAPROWS");

  private boolean needed;

  private ArrayNeed() {}

  /** Whether the formula gives or computes with several values at once. */
  public static boolean of(Expression formula) {
    ArrayNeed need = new ArrayNeed();
    boolean many = need.isMany(formula, false);
    return many || need.needed;
  }

  /**
   * Whether the expression stands for several values.
   *
   * @param inArray whether a function around it takes arrays in any formula
   */
  private boolean isMany(Expression expression, boolean inArray) {
    return switch (expression) {
      case Expression.NumberLiteral e -> false;
      case Expression.TextLiteral e -> false;
      case Expression.BooleanLiteral e -> false;
      case Expression.ErrorLiteral e -> false;
      case Expression.Missing e -> false;
      case Expression.Name e -> false;
      case Expression.ArrayLiteral e -> true;
      case Expression.Reference e -> !e.area().isSingleCell();
      case Expression.TableReference e ->
          !e.specifier().parts().contains(TableSpecifier.Part.THIS_ROW);
      case Expression.Chain e -> isMany(e, inArray);
      case Expression.Prefix e -> isMany(e, inArray);
      case Expression.Postfix e ->
          isMany(e.operand(), inArray) || e.kind() == Expression.Postfix.Kind.SPILL;
      case Expression.Group e -> isMany(e.inner(), inArray);
      case Expression.Padded e -> isMany(e.inner(), inArray);
      case Expression.Call e -> isMany(e, inArray);
      case Expression.Invocation e -> true;
    };
  }

  private boolean isMany(Expression.Prefix prefix, boolean inArray) {
    boolean many = isMany(prefix.operand(), inArray);
    if (prefix.kind() == Expression.Prefix.Kind.INTERSECT) {
      return false;
    }
    needed |= many && !inArray;
    return many;
  }

  private boolean isMany(Expression.Chain chain, boolean inArray) {
    boolean many = isMany(chain.first(), inArray);
    boolean onReferences = false;
    for (Link link : chain.rest()) {
      many |= isMany(link.operand(), inArray);
      onReferences |= link.operator().isOnReferences();
    }
    needed |= many && !onReferences && !inArray;
    return many || onReferences;
  }

  private boolean isMany(Expression.Call call, boolean inArray) {
    Function function = FunctionTable.all().find(call.function());
    List<Expression> arguments = call.arguments().list();
    boolean gives = GIVE_ARRAYS.contains(call.function());
    for (int i = 0; i < arguments.size(); i++) {
      char parameter = function == null ? 'r' : function.parameter(i);
      boolean many = isMany(arguments.get(i), inArray || parameter == 'a');
      if (many && !inArray && (parameter == 'v' || parameter == 'e')) {
        gives = true;
      }
    }
    needed |= gives && !inArray;
    return gives;
  }
}
