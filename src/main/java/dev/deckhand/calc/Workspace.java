package dev.deckhand.calc;

import dev.deckhand.calc.function.LookupIndex;
import dev.deckhand.calc.syntax.Expression;
import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.TextBudget;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.DefinedName;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What evaluations of one workbook share: values, parsed formulas, indices, the budget. */
final class Workspace {
  private static final long MOST_INDEXED = 8_000_000;
  private static final long MOST_CHARACTERS = 200_000_000;

  private final CellMemory memory;
  private final KnownColumns columns;
  private final EvaluationSettings settings;
  private final Budget budget;
  private final TextBudget texts = new TextBudget(MOST_CHARACTERS);
  private final LocalDateTime now;
  private final Definitions definitions;
  private final Map<IndexKey, LookupIndex> indices = new ConcurrentHashMap<>();
  private final Map<Area, double[]> numbers = new ConcurrentHashMap<>();
  private final Map<Integer, FixedValues> fixed = new ConcurrentHashMap<>();
  private long indexed;

  private record IndexKey(Area area, LookupIndex.Kind kind) {}

  /** Evaluations over stored values: nothing else is computed. */
  Workspace(CellSource source, EvaluationSettings settings) {
    this(new FormulaGraph(source, List.of()), settings);
  }

  Workspace(FormulaView formulas, EvaluationSettings settings) {
    CellSource source = formulas.source();
    this.memory = new CellMemory(formulas);
    this.columns = new KnownColumns(memory);
    this.settings = settings;
    this.budget = new Budget(settings);
    this.now = LocalDateTime.now(settings.clock());
    this.definitions = new Definitions(source);
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

  Definitions definitions() {
    return definitions;
  }

  Optional<DefinedName> name(String sheet, String name) {
    return definitions.name(sheet, name);
  }

  Expression parse(String text) {
    return definitions.parse(text);
  }

  /** The cells of an area, read when asked for. */
  Grid cells(Area area) {
    return new CellGrid(memory, columns, area);
  }

  LookupIndex index(Area area, LookupIndex.Kind kind) {
    IndexKey key = new IndexKey(area, kind);
    LookupIndex known = indices.get(key);
    if (known != null) {
      return known;
    }
    synchronized (indices) {
      known = indices.get(key);
      return known == null ? indexed(key) : known;
    }
  }

  private LookupIndex indexed(IndexKey key) {
    Grid grid = cells(key.area());
    LookupIndex index = new LookupIndex(grid, key.kind());
    long size = (long) grid.usedRows() * grid.usedColumns();
    budget.spend(size);
    indexed += size;
    if (indexed < MOST_INDEXED) {
      indices.put(key, index);
    }
    return index;
  }

  /** The numbers of a column, NaN for other values. */
  double[] numbers(Area area) {
    double[] known = numbers.get(area);
    if (known != null) {
      return known;
    }
    synchronized (indices) {
      known = numbers.get(area);
      return known == null ? gathered(area) : known;
    }
  }

  private double[] gathered(Area area) {
    double[] known = known(area);
    double[] gathered = known == null ? oneByOne(cells(area)) : known;
    budget.spend(gathered.length);
    indexed += gathered.length;
    if (indexed < MOST_INDEXED) {
      numbers.put(area, gathered);
    }
    return gathered;
  }

  private double @Nullable [] known(Area area) {
    CellArea used =
        memory.usedArea(area.sheet()).filter(all -> all.intersects(area.cells())).orElse(null);
    return used == null || area.columns() > 1
        ? null
        : columns.numbers(area.sheet(), area.cells(), used);
  }

  private static double[] oneByOne(Grid grid) {
    double[] gathered = new double[grid.usedRows()];
    for (int row = 0; row < gathered.length; row++) {
      gathered[row] =
          grid.at(row, 0) instanceof CellValue.Number(double number) ? number : Double.NaN;
    }
    return gathered;
  }

  /** What is the same in all cells of a region. */
  FixedValues fixed(Region region) {
    return region.fixedParts().isEmpty()
        ? FixedValues.NONE
        : fixed.computeIfAbsent(region.id(), id -> new FixedValues(region.fixedParts()));
  }

  /** Forgets what was gathered of values that change from now on. */
  void forgetValues() {
    indices.clear();
    numbers.clear();
    fixed.clear();
    columns.clear();
  }

  /** The characters all results together may have. */
  TextBudget texts() {
    return texts;
  }

  Budget budget() {
    return budget;
  }
}
