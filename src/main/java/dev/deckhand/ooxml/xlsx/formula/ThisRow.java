package dev.deckhand.ooxml.xlsx.formula;

import org.jspecify.annotations.Nullable;

/** References to the own row of a table: {@code [@Amount]} is only a short form on screen. */
final class ThisRow {
  private ThisRow() {}

  /** The formula with {@code Table[@Amount]} as {@code Table[[#This Row],[Amount]]}. */
  static String named(String formula, @Nullable String table) {
    if (formula.indexOf('[') < 0) {
      return formula;
    }
    StringBuilder out = new StringBuilder(formula.length() + 32);
    int i = 0;
    while (i < formula.length()) {
      char c = formula.charAt(i);
      if (c == '"' || c == '\'') {
        int end = formula.indexOf(c, i + 1);
        end = end < 0 ? formula.length() : end + 1;
        out.append(formula, i, end);
        i = end;
      } else if (c == '[') {
        int end = FormulaTokens.behindBracket(formula, i);
        boolean bare = !isNameAt(formula, i - 1) && !isNameAt(formula, end);
        String owner = bare && table != null ? table : "";
        out.append(owner).append(expanded(formula.substring(i, end)));
        i = end;
      } else {
        out.append(c);
        i++;
      }
    }
    return out.toString();
  }

  private static boolean isNameAt(String formula, int i) {
    if (i < 0 || i >= formula.length()) {
      return false;
    }
    char c = formula.charAt(i);
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == ']';
  }

  private static String expanded(String brackets) {
    if (!brackets.startsWith("[@") || !brackets.endsWith("]")) {
      return brackets;
    }
    String columns = brackets.substring(2, brackets.length() - 1).strip();
    if (columns.isEmpty()) {
      return "[#This Row]";
    }
    return "[[#This Row]," + (columns.startsWith("[") ? columns : "[" + columns + "]") + "]";
  }
}
