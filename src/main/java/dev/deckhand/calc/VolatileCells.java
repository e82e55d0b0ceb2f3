package dev.deckhand.calc;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.DefinedName;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The formulas whose value may be another at each calculation: those that ask for the time, for
 * chance or for the program and its file, and all that read them.
 */
final class VolatileCells {
  private static final Set<String> CHANGING =
      Set.of("TODAY", "NOW", "RAND", "RANDBETWEEN", "RANDARRAY", "INFO", "CELL");

  /** Whether parsing a formula is worth while. */
  private static final Pattern MAY_CHANGE =
      Pattern.compile("TODAY|NOW|RAND|INFO|CELL", Pattern.CASE_INSENSITIVE);

  private final Workspace workspace;
  private final CellSource source;
  private final Map<String, String> names = new HashMap<>();
  private final Map<Long, Long> origins = new HashMap<>();
  private final Map<Long, String> functions = new HashMap<>();

  VolatileCells(CellSource source) {
    Clock any = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    this.workspace = new Workspace(source, EvaluationSettings.of(any));
    this.source = source;
    source.names().forEach(this::addName);
    for (int i = 0; i < source.sheets().size(); i++) {
      int sheet = i;
      source.eachFormula(sheet, (row, column, formula) -> add(sheet, row, column, formula));
    }
    if (!functions.isEmpty()) {
      spread();
    }
  }

  private void addName(DefinedName name) {
    String function = changing(name.refersTo(), new HashSet<>());
    if (function != null) {
      names.put(key(name.name()), function);
    }
  }

  private void add(int sheet, int row, int column, CellFormula formula) {
    if (names.isEmpty() && !MAY_CHANGE.matcher(formula.text()).find()) {
      return;
    }
    String function = changing(formula.text(), new HashSet<>());
    if (function != null) {
      long cell = CellKey.of(sheet, row, column);
      functions.put(cell, function);
      origins.put(cell, cell);
    }
  }

  private @Nullable String changing(String formula, Set<String> seen) {
    Expression whole;
    try {
      whole = workspace.parse(formula);
    } catch (NotEvaluatedException e) {
      return null; // what cannot be read is not evaluated either
    }
    Set<String> found = new HashSet<>();
    Expressions.walk(
        whole,
        part -> {
          if (part instanceof Expression.Call call) {
            found.add(
                CHANGING.contains(call.function()) ? call.function() : ofName(call.name(), seen));
          } else if (part instanceof Expression.Name name) {
            found.add(ofName(name.name(), seen));
          }
        });
    return found.stream().filter(f -> !f.isEmpty()).sorted().findFirst().orElse(null);
  }

  /** The changing function a defined name uses; empty when there is none. */
  private String ofName(String name, Set<String> seen) {
    String known = names.get(key(name));
    if (known != null || !seen.add(key(name))) {
      return known == null ? "" : known;
    }
    for (DefinedName defined : source.names()) {
      if (defined.name().equalsIgnoreCase(name)) {
        String function = changing(defined.refersTo(), seen);
        if (function != null) {
          return function;
        }
      }
    }
    return "";
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Goes from the changing formulas to their readers, each area once. */
  private void spread() {
    Readers readers = new Readers(workspace);
    Map<Integer, AreaTree> trees = new HashMap<>();
    Map<Integer, List<CellArea>> areas = new HashMap<>();
    ArrayDeque<Long> queue = new ArrayDeque<>(functions.keySet().stream().sorted().toList());
    while (!queue.isEmpty()) {
      long cell = queue.poll();
      Area filled = filled(cell);
      List<CellArea> read = areas.computeIfAbsent(filled.sheet(), readers::areas);
      if (!read.isEmpty()) {
        trees
            .computeIfAbsent(filled.sheet(), s -> new AreaTree(read))
            .take(
                filled.cells(),
                index -> {
                  for (long reader : readers.of(filled.sheet(), read.get(index))) {
                    if (origins.putIfAbsent(reader, origins.getOrDefault(cell, cell)) == null) {
                      queue.add(reader);
                    }
                  }
                });
      }
    }
  }

  private Area filled(long cell) {
    int row = CellKey.row(cell);
    int column = CellKey.column(cell);
    CellFormula formula = source.formula(CellKey.sheet(cell), row, column);
    CellArea array = formula == null ? null : formula.array();
    return new Area(
        CellKey.sheet(cell), array == null ? new CellArea(row, column, row, column) : array);
  }

  /** Why the value of a formula's cell may be another each time; empty when it may not. */
  Optional<String> why(int sheet, int row, int column) {
    long cell = CellKey.of(sheet, row, column);
    Long origin = origins.get(cell);
    if (origin == null) {
      return Optional.empty();
    }
    String function = functions.getOrDefault(origin, "");
    return Optional.of(
        origin == cell ? function : function + " in " + CellPlace.of(source, origin));
  }
}
