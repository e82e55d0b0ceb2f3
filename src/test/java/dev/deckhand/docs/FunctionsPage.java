package dev.deckhand.docs;

import dev.deckhand.calc.function.Family;
import dev.deckhand.calc.function.Function;
import dev.deckhand.calc.function.FunctionTable;
import dev.deckhand.calc.function.UncomputedFunctions;
import dev.deckhand.ooxml.xlsx.formula.StoredForm;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes {@code docs/functions.md} from the registry of worksheet functions. */
final class FunctionsPage {
  private static final String HEAD =
      """
      # Functions

      Generated from the registry in `dev.deckhand.calc.function`; do not edit by hand.

      These %d worksheet functions are computed, under their English names. The source says where a
      function's name and arguments are laid down: the standard of the file format, or Microsoft's
      extensions of it for younger functions, which files name with the prefix `_xlfn.`. What a
      function does at its edges follows Excel.
      """;

  private static final String NOT_COMPUTED =
      """

      ## Not computed

      Formulas with these functions are not evaluated: the value stored in the file stays, and the
      formula is listed with the reason. So are functions of add-ins and of the workbook's macros. Any
      other name is `#NAME?`.

      | Function | Reason |
      |---|---|
      """;

  private FunctionsPage() {}

  static String text() {
    List<Function> all = FunctionTable.all().functions();
    StringBuilder page = new StringBuilder(HEAD.formatted(all.size()));
    for (Family family : Family.values()) {
      page.append("\n## ").append(family.title()).append("\n\n");
      page.append("| Function | Arguments | Gives | Source |\n|---|---|---|---|\n");
      all.stream().filter(f -> f.family() == family).forEach(f -> page.append(row(f)));
    }
    page.append(NOT_COMPUTED);
    Map<String, StringBuilder> byReason = new TreeMap<>();
    UncomputedFunctions.reasons()
        .forEach(
            (name, reason) -> {
              StringBuilder names = byReason.computeIfAbsent(reason, r -> new StringBuilder());
              names.append(names.isEmpty() ? "" : ", ").append('`').append(name).append('`');
            });
    byReason.forEach(
        (reason, names) ->
            page.append("| ").append(names).append(" | ").append(reason).append(" |\n"));
    return page.toString();
  }

  private static String row(Function f) {
    return "| `%s` | %s | %s | %s |\n"
        .formatted(f.name(), arguments(f), sentence(f.summary()), source(f));
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String arguments(Function f) {
    if (f.most() >= Function.MANY) {
      return f.least() + " or more";
    }
    if (f.least() == f.most()) {
      return f.least() == 0 ? "none" : Integer.toString(f.least());
    }
    return f.least() + " to " + f.most();
  }

  /** Files give a prefix to functions that are younger than their format. */
  private static String source(Function f) {
    boolean young =
        f.name().startsWith("_") || StoredForm.of(f.name() + "()", null, false).startsWith("_xl");
    return young ? "[MS-XLSX] 2.2.2" : "ECMA-376 part 1, 18.17.7";
  }
}
