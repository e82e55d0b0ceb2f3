package dev.deckhand.analysis.column;

import dev.deckhand.analysis.table.DataColumn;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Salary plus 3 %" means 3 % of the salary, not 0.03. */
final class Percentages {
  private static final Pattern LAST = Pattern.compile("(.+)([+-])(\\d+(?:\\.\\d+)?%)");
  private static final Pattern OPERAND = Pattern.compile("[A-Z]{1,3}\\d+|\\(.*\\)");

  private Percentages() {}

  /** The formula with a percentage at its end taken of the rest; points of percentages add up. */
  static String applied(String formula, List<DataColumn> used) {
    Matcher last = LAST.matcher(formula);
    boolean points = used.stream().allMatch(c -> c.numberFormat().contains("%"));
    if (!last.matches() || points) {
      return formula;
    }
    String base = last.group(1);
    String whole = OPERAND.matcher(base).matches() ? base : "(" + base + ")";
    return whole + "*(1" + last.group(2) + last.group(3) + ")";
  }
}
