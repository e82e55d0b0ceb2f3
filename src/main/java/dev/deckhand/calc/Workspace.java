package dev.deckhand.calc;

import dev.deckhand.calc.function.LookupIndex;
import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.FormulaParser;
import dev.deckhand.calc.syntax.FormulaSyntaxException;
import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.document.DefinedName;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What evaluations of one workbook share: values, parsed formulas, indices, the budget. */
final class Workspace {
  private static final long MOST_INDEXED = 8_000_000;

  /** Most parsed formulas kept; those filled down a column are another text in every row. */
  private static final int MOST_PARSED = 5_000;

  private final CellMemory memory;
  private final EvaluationSettings settings;
  private final LocalDateTime now;
  private final Map<String, Expression> parsed = new HashMap<>();
  private final Map<IndexKey, LookupIndex> indices = new HashMap<>();
  private final Map<String, DefinedName> names = new HashMap<>();
  private long indexed;
  private long steps;

  private record IndexKey(Area area, LookupIndex.Kind kind) {}

  Workspace(CellSource source, EvaluationSettings settings) {
    this.memory = new CellMemory(source);
    this.settings = settings;
    this.now = LocalDateTime.now(settings.clock());
    for (DefinedName name : source.names()) {
      String sheet = name.sheet() == null ? "" : name.sheet();
      names.putIfAbsent(key(sheet, name.name()), name);
    }
  }

  private static String key(String sheet, String name) {
    return (sheet + "!" + name).toLowerCase(Locale.ROOT);
  }

  CellMemory memory() {
    return memory;
  }

  CellSource source() {
    return memory.source();
  }

  EvaluationSettings settings() {
    return settings;
  }

  LocalDateTime now() {
    return now;
  }

  /** The name a formula on a sheet sees: the sheet's own before the workbook's. */
  Optional<DefinedName> name(String sheet, String name) {
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
      if (parsed.size() == MOST_PARSED) {
        parsed.clear();
      }
      parsed.put(text, known);
    }
    return known;
  }

  LookupIndex index(Area area, LookupIndex.Kind kind) {
    IndexKey key = new IndexKey(area, kind);
    LookupIndex known = indices.get(key);
    if (known == null) {
      CellGrid grid = new CellGrid(memory, area);
      known = new LookupIndex(grid, kind);
      indexed += (long) grid.usedRows() * grid.usedColumns();
      work((long) grid.usedRows() * grid.usedColumns());
      if (indexed < MOST_INDEXED) {
        indices.put(key, known);
      }
    }
    return known;
  }

  void work(long count) {
    steps += count;
    if (steps > settings.stepsInAll()) {
      throw new NotEvaluatedException("all formulas together take too much work");
    }
  }
}
