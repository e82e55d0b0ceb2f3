package dev.deckhand.ooxml.xlsx.formula;

import dev.deckhand.calc.syntax.Expression.TableReference;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.TableSpecifier;
import java.util.ArrayList;
import java.util.List;

/** Structured references after a table's column got another name. */
public final class ColumnReferences {
  private ColumnReferences() {}

  /**
   * The formula with the new name.
   *
   * @throws dev.deckhand.calc.syntax.FormulaSyntaxException when the text is no formula
   */
  public static String rename(String formula, String table, String from, String to) {
    List<TableReference> found = new ArrayList<>();
    Expressions.walk(
        FormulaParser.parse(formula),
        e -> {
          if (e instanceof TableReference r && concerns(r.specifier(), table, from)) {
            found.add(r);
          }
        });
    String result = formula;
    int at = 0;
    for (TableReference reference : found) {
      int start = result.indexOf(reference.text(), at);
      if (start < 0) {
        return result;
      }
      String renamed = renamed(reference.text(), escape(from), escape(to));
      int behind = start + reference.text().length();
      result = result.substring(0, start) + renamed + result.substring(behind);
      at = start + renamed.length();
    }
    return result;
  }

  private static boolean concerns(TableSpecifier specifier, String table, String column) {
    boolean own = specifier.table().isEmpty() || specifier.table().equalsIgnoreCase(table);
    return own
        && (column.equalsIgnoreCase(specifier.firstColumn())
            || column.equalsIgnoreCase(specifier.lastColumn()));
  }

  private static String renamed(String reference, String from, String to) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < reference.length()) {
      boolean opens = i > 0 && "[@".indexOf(reference.charAt(i - 1)) >= 0;
      int end = i + from.length();
      boolean matches =
          opens
              && reference.regionMatches(true, i, from, 0, from.length())
              && end < reference.length()
              && reference.charAt(end) == ']';
      out.append(matches ? to : String.valueOf(reference.charAt(i)));
      i = matches ? end : i + 1;
    }
    return out.toString();
  }

  private static String escape(String column) {
    return column.replaceAll("(['\\[\\]#@])", "'$1");
  }
}
