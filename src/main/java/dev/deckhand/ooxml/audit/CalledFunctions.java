package dev.deckhand.ooxml.audit;

import dev.deckhand.ooxml.markup.XmlScanner;
import dev.deckhand.ooxml.markup.XmlText;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The names of the functions that the formulas of a part call, wherever the part keeps formulas.
 */
final class CalledFunctions {
  private static final Set<String> FORMULAS =
      Set.of(
          "f",
          "formula",
          "formula1",
          "formula2",
          "definedName",
          "calculatedColumnFormula",
          "totalsRowFormula",
          "oldFormula");

  private final Set<String> names = new HashSet<>();

  private CalledFunctions() {}

  /** The names in upper case. */
  static Set<String> in(String part, byte[] content) {
    CalledFunctions functions = new CalledFunctions();
    XmlScanner scanner = XmlScanner.ofEveryBranch(part, XmlText.utf8(part, content));
    boolean formula = false;
    for (var event = scanner.next(); event != XmlScanner.Event.DONE; event = scanner.next()) {
      switch (event) {
        case START -> formula = FORMULAS.contains(scanner.name());
        case TEXT -> {
          if (formula) {
            functions.add(scanner.text());
          }
        }
        case END -> formula = false;
        case DONE -> throw new IllegalStateException("The loop has ended");
      }
    }
    return functions.names;
  }

  private void add(String formula) {
    int start = -1;
    char quote = 0;
    for (int i = 0; i < formula.length(); i++) {
      char c = formula.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
        start = -1;
      } else if (Character.isLetterOrDigit(c) || c == '_' || c == '.') {
        start = start < 0 ? i : start;
      } else if (c == '(' && start >= 0) {
        names.add(formula.substring(start, i).strip().toUpperCase(Locale.ROOT));
        start = -1;
      } else if (c != ' ') {
        start = -1;
      }
    }
  }
}
