package dev.deckhand.analysis;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a formula can reach anything outside its workbook: the network, another file, a process
 * or a cloud model. Parsed, never matched as text; what cannot be parsed counts as reaching out.
 */
public final class FormulaReach {
  private static final Set<String> OUTSIDE =
      Set.of(
          "WEBSERVICE",
          "IMAGE",
          "HYPERLINK",
          "RTD",
          "FILTERXML",
          "IMPORTDATA",
          "IMPORTXML",
          "IMPORTHTML",
          "IMPORTFEED",
          "IMPORTRANGE",
          "COPILOT",
          "PY",
          "TRANSLATE",
          "DETECTLANGUAGE",
          "STOCKHISTORY",
          "CUBEVALUE",
          "CUBEMEMBER",
          "CUBESET",
          "CUBESETCOUNT",
          "CUBERANKEDMEMBER",
          "CUBEKPIMEMBER",
          "CUBEMEMBERPROPERTY",
          "SQL.REQUEST",
          "CALL",
          "REGISTER",
          "REGISTER.ID",
          "EXEC",
          "DDE",
          "FIELDVALUE",
          "GOOGLEFINANCE",
          "GOOGLETRANSLATE",
          "EUROCONVERT");

  private FormulaReach() {}

  /** What in the formula reaches outside, as it is written; empty when nothing does. */
  public static List<String> outside(String formula) {
    Expression expression;
    try {
      expression = FormulaParser.parse(formula);
    } catch (FormulaSyntaxException e) {
      return List.of(formula);
    }
    List<String> found = new ArrayList<>();
    Expressions.walk(
        expression,
        part -> {
          String outside = outside(part);
          if (!outside.isEmpty() && !found.contains(outside)) {
            found.add(outside);
          }
        });
    return found;
  }

  private static String outside(Expression part) {
    return switch (part) {
      case Expression.Call call when reachesOut(call.name()) -> call.name();
      case Expression.Name name when isForeign(name.text()) || reachesOut(name.name()) ->
          name.text();
      case Expression.Reference reference when isForeign(reference.text()) -> reference.text();
      case Expression.TableReference table when isForeign(table.text()) -> table.text();
      default -> "";
    };
  }

  /** Known exits, and functions that an add-in or macro of unknown reach supplies. */
  private static boolean reachesOut(String function) {
    String plain = function.toUpperCase(Locale.ROOT);
    for (String prefix : List.of("_XLFN.", "_XLWS.", "_XLL.", "_XLUDF.")) {
      if (plain.startsWith("_XLL.") || plain.startsWith("_XLUDF.")) {
        return true;
      }
      plain = plain.startsWith(prefix) ? plain.substring(prefix.length()) : plain;
    }
    return OUTSIDE.contains(plain);
  }

  /** References into other files ({@code [1]Sheet!A1}), paths and DDE links ({@code app|topic}). */
  private static boolean isForeign(String reference) {
    int bang = reference.lastIndexOf('!');
    String prefix = bang < 0 ? "" : reference.substring(0, bang);
    return prefix.contains("[")
        || prefix.contains("|")
        || prefix.contains("\\")
        || prefix.contains("://");
  }
}
