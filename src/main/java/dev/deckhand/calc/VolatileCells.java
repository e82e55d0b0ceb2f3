package dev.deckhand.calc;

import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.syntax.Expressions;
import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.DefinedName;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
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
public final class VolatileCells {
  private static final Set<String> CHANGING =
      Set.of("TODAY", "NOW", "RAND", "RANDBETWEEN", "RANDARRAY", "INFO", "CELL");

  /** Whether parsing a formula is worth while. */
  private static final Pattern MAY_CHANGE =
      Pattern.compile("TODAY|NOW|RAND|INFO|CELL", Pattern.CASE_INSENSITIVE);

  private final FormulaGraph formulas;
  private final CellSource source;
  private final Definitions definitions;
  private final Map<String, String> names = new HashMap<>();
  private final Map<Long, Long> origins = new HashMap<>();
  private final Map<Long, String> functions = new HashMap<>();
  private final Map<Integer, BitSet> marked = new HashMap<>();
  private final ArrayDeque<Stretch> changed = new ArrayDeque<>();

  /** Cells that may change, because of a formula. */
  private record Stretch(Area cells, long origin) {}

  public VolatileCells(FormulaGraph formulas) {
    this.formulas = formulas;
    this.source = formulas.source();
    this.definitions = new Definitions(source);
    source.names().forEach(this::addName);
    formulas.regions().forEach(this::add);
    while (!changed.isEmpty()) {
      Stretch stretch = changed.poll();
      formulas.readers(
          stretch.cells().sheet(),
          stretch.cells().cells(),
          (region, offsets, reading) ->
              mark(region, offsets.first(), offsets.last(), stretch.origin()));
    }
  }

  private void addName(DefinedName name) {
    String function = changing(name.refersTo(), new HashSet<>());
    if (function != null) {
      names.put(key(name.name()), function);
    }
  }

  private void add(Region region) {
    if (names.isEmpty() && !MAY_CHANGE.matcher(region.formula().text()).find()) {
      return;
    }
    String function = changing(region.formula().text(), new HashSet<>());
    if (function != null) {
      for (int i = 0; i < region.rows(); i++) {
        functions.put(region.key(i), function);
        mark(region, i, i, region.key(i));
      }
    }
  }

  private @Nullable String changing(String formula, Set<String> seen) {
    Expression whole;
    try {
      whole = definitions.parse(formula);
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

  /** Marks formulas of a region that are not marked yet; those that read them come next. */
  private void mark(Region region, int first, int last, long origin) {
    BitSet known = marked.computeIfAbsent(region.id(), id -> new BitSet(region.rows()));
    int from = known.nextClearBit(first);
    while (from <= last) {
      int next = known.nextSetBit(from);
      int to = next < 0 || next > last ? last : next - 1;
      known.set(from, to + 1);
      for (int i = from; i <= to; i++) {
        origins.put(region.key(i), origin);
      }
      changed.add(new Stretch(filled(region, from, to), origin));
      from = known.nextClearBit(to + 1);
    }
  }

  private static Area filled(Region region, int from, int to) {
    CellArea array = region.formula().array();
    int row = region.firstRow();
    return new Area(
        region.sheet(),
        array == null
            ? new CellArea(row + from, region.column(), row + to, region.column())
            : array);
  }

  /** Why the value of a formula's cell may be another each time; empty when it may not. */
  public Optional<String> why(CellPlace place) {
    int sheet = source.sheetIndex(place.sheet());
    long cell = CellKey.of(sheet, place.address().row(), place.address().column());
    Long origin = origins.get(cell);
    if (origin == null) {
      return Optional.empty();
    }
    String function = functions.getOrDefault(origin, "");
    return Optional.of(
        origin == cell ? function : function + " in " + CellPlace.of(source, origin));
  }
}
