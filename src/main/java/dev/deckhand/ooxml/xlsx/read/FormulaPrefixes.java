package dev.deckhand.ooxml.xlsx.read;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import java.util.List;

/**
 * What a file writes for newer formulas and Excel never shows: prefixes, and functions in place of
 * the operators {@code #} and {@code @} ([MS-XLSX] 2.2.2).
 */
public final class FormulaPrefixes {
  private static final List<String> PREFIXES = List.of("_xlfn.", "_xlws.", "_xlpm.", "_xleta.");

  private FormulaPrefixes() {}

  /** The formula as Excel shows it. */
  public static String shown(String stored) {
    if (!stored.contains("_xl")) {
      return stored;
    }
    StringBuilder out = new StringBuilder(stored.length());
    char quote = 0;
    int i = 0;
    while (i < stored.length()) {
      char c = stored.charAt(i);
      if (quote == 0 && c == '_') {
        int length = prefixAt(stored, i);
        if (length > 0) {
          i += length;
          continue;
        }
      }
      quote = afterCharacter(quote, c);
      out.append(c);
      i++;
    }
    return operators(out.toString());
  }

  private static String operators(String formula) {
    if (!formula.contains("ANCHORARRAY(") && !formula.contains("SINGLE(")) {
      return formula;
    }
    try {
      Expression parsed = FormulaParser.parse(formula);
      return Expressions.replace(parsed, FormulaPrefixes::operator).print();
    } catch (FormulaSyntaxException unreadable) {
      return formula;
    }
  }

  private static Expression operator(Expression expression) {
    if (!(expression instanceof Expression.Call call) || call.arguments().list().size() != 1) {
      return expression;
    }
    Expression operand = call.arguments().list().getFirst();
    return switch (call.function()) {
      case "ANCHORARRAY" -> new Expression.Postfix(Expression.Postfix.Kind.SPILL, operand, "#");
      case "SINGLE" -> new Expression.Prefix(Expression.Prefix.Kind.INTERSECT, "@", operand);
      default -> expression;
    };
  }

  private static char afterCharacter(char quote, char c) {
    if (c != '"' && c != '\'') {
      return quote;
    }
    if (quote == 0) {
      return c;
    }
    return quote == c ? 0 : quote;
  }

  private static int prefixAt(String text, int at) {
    for (String prefix : PREFIXES) {
      if (text.regionMatches(true, at, prefix, 0, prefix.length())) {
        return prefix.length();
      }
    }
    return 0;
  }
}
