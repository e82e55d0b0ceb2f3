package dev.deckhand.calc;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.document.DefinedName;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the texts of a workbook's formulas mean: defined names, and the texts parsed. */
final class Definitions {
  /** Most parsed formulas kept; those filled down a column are another text in every row. */
  private static final int MOST_PARSED = 5_000;

  private final CellSource source;
  private final Map<String, Expression> parsed = new ConcurrentHashMap<>();
  private final Map<String, DefinedName> names = new HashMap<>();

  Definitions(CellSource source) {
    this.source = source;
    for (DefinedName name : source.names()) {
      String sheet = name.sheet() == null ? "" : name.sheet();
      names.putIfAbsent(key(sheet, name.name()), name);
    }
  }

  private static String key(String sheet, String name) {
    return (sheet + "!" + name).toLowerCase(Locale.ROOT);
  }

  CellSource source() {
    return source;
  }

  /** The name a formula on a sheet sees: the sheet's own before the workbook's. */
  Optional<DefinedName> name(String sheet, String name) {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    DefinedName own = names.get(key(sheet, name));
    return Optional.ofNullable(own != null ? own : names.get(key("", name)));
  }

  Expression parse(String text) {
    Expression known = parsed.get(text);
    if (known == null) {
      try {
        known = FormulaParser.parse(text);
      } catch (FormulaSyntaxException e) {
        throw new NotEvaluatedException("the formula cannot be read: " + e.getMessage());
      }
      if (parsed.size() >= MOST_PARSED) {
        parsed.clear();
      }
      parsed.put(text, known);
    }
    return known;
  }
}
