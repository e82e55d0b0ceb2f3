package dev.deckhand.ooxml.xlsx.formula;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expression.Call;
import dev.deckhand.calc.syntax.Expression.Name;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.syntax.FormulaParser;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a formula as people write it into the form a file stores. */
public final class StoredForm {
  private StoredForm() {}

  /**
   * The stored text of a formula that parses: prefixes for newer functions and their variables, the
   * table named where a reference leaves it out.
   *
   * @param table the table the cell is in, or {@code null}
   * @param array whether it is stored, or evaluated, as an array
   */
  public static String of(String formula, @Nullable String table, boolean array) {
    Expression expression = FormulaParser.parse(formula);
    Set<String> variables = variables(expression);
    String prefixed =
        FormulaTokens.words(
            new StoredOperators(array).of(expression),
            (word, called) -> {
              if (variables.contains(word.toLowerCase(Locale.ROOT))) {
                return "_xlpm." + word;
              }
              return called ? FutureFunctions.prefix(word) + word : word;
            });
    return ThisRow.named(prefixed, table);
  }

  private static Set<String> variables(Expression formula) {
    Set<String> found = new HashSet<>();
    Expressions.walk(
        formula,
        e -> {
          if (e instanceof Call call) {
            declared(call, found);
          }
        });
    return found;
  }

  private static void declared(Call call, Set<String> found) {
    List<Expression> arguments = call.arguments().list();
    int step = call.function().equals("LET") ? 2 : 1;
    if (step == 1 && !call.function().equals("LAMBDA")) {
      return;
    }
    for (int i = 0; i + 1 < arguments.size(); i += step) {
      if (arguments.get(i) instanceof Name name) {
        found.add(name.name().toLowerCase(Locale.ROOT));
      }
    }
  }
}
