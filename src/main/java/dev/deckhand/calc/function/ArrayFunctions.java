package dev.deckhand.calc.function;

import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Coercion;
import dev.deckhand.calc.value.Comparison;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** FILTER, SORT, UNIQUE and SEQUENCE. */
final class ArrayFunctions {
  private ArrayFunctions() {}

  static void addTo(FunctionSection table) {
    table.add(
        "FILTER", 2, 3, "aar", "rows or columns where a condition holds", ArrayFunctions::filter);
    table.add("SORT", 1, 4, "aaav", "rows or columns in order", ArrayFunctions::sort);
    table.add(
        "SORTBY",
        2,
        Function.MANY,
        "a(av)",
        "rows or columns in the order of other values",
        ArrayFunctions::sortBy);
    table.add("UNIQUE", 1, 3, "avv", "rows or columns without duplicates", ArrayFunctions::unique);
    table.add("SEQUENCE", 1, 4, "v", "array of consecutive numbers", ArrayFunctions::sequence);
    table.add("RANDARRAY", 0, 5, "v", "array of random numbers", ArrayFunctions::randomArray);
  }

  /** Rows of a grid by their places. */
  static Value rows(Grid grid, List<Integer> places) {
    return Matrix.of(
        places.size(), grid.columns(), (row, column) -> grid.at(places.get(row), column));
  }

  static Value columns(Grid grid, List<Integer> places) {
    return Matrix.of(grid.rows(), places.size(), (row, column) -> grid.at(row, places.get(column)));
  }

  private static Value filter(Arguments a) {
    Grid grid = a.grid(0);
    Grid include = a.grid(1);
    boolean byRow = include.columns() == 1 && include.rows() == grid.rows();
    boolean byColumn = include.rows() == 1 && include.columns() == grid.columns();
    if (!byRow && !byColumn) {
      throw CellErrorException.value();
    }
    a.context().work(grid.size());
    List<Integer> places = new ArrayList<>();
    int size = byRow ? include.usedRows() : include.usedColumns();
    for (int i = 0; i < size; i++) {
      if (Coercion.bool(include.item(i))) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      if (a.given(2)) {
        return a.value(2);
      }
      throw CellErrorException.of(CellError.CALC);
    }
    return byRow ? rows(grid, places) : columns(grid, places);
  }

  /** Numbers, texts, booleans, errors, then empty cells whichever the direction. */
  private static Comparator<CellValue> order(boolean descending) {
    Comparator<CellValue> filled =
        (x, y) -> {
          int ranks = Integer.compare(Comparison.rank(x), Comparison.rank(y));
          return ranks != 0 ? ranks : Comparison.compare(x, y);
        };
    Comparator<CellValue> directed = descending ? filled.reversed() : filled;
    return (x, y) ->
        x.isEmpty() || y.isEmpty()
            ? Boolean.compare(x.isEmpty(), y.isEmpty())
            : directed.compare(x, y);
  }

  private static boolean descending(double order) {
    if (order != 1 && order != -1) {
      throw CellErrorException.value();
    }
    return order < 0;
  }

  private static Value sort(Arguments a) {
    Grid grid = a.grid(0);
    boolean byColumn = a.given(3) && a.bool(3);
    Grid indices = a.given(1) ? a.grid(1) : Grid.of(CellValue.of(1));
    Grid orders = a.given(2) ? a.grid(2) : Grid.of(CellValue.of(1));
    if (!orders.isSingle() && orders.size() != indices.size()) {
      throw CellErrorException.value();
    }
    a.context().work(grid.size() * 4);
    Comparator<Integer> comparator = Comparator.comparing(i -> 0);
    for (int i = 0; i < indices.size(); i++) {
      int index = (int) Coercion.number(indices.item(i));
      if (index < 1 || index > (byColumn ? grid.rows() : grid.columns())) {
        throw CellErrorException.value();
      }
      boolean down = descending(Coercion.number(orders.item(orders.isSingle() ? 0 : i)));
      Comparator<CellValue> order = order(down);
      comparator =
          comparator.thenComparing(
              (x, y) ->
                  byColumn
                      ? order.compare(grid.at(index - 1, x), grid.at(index - 1, y))
                      : order.compare(grid.at(x, index - 1), grid.at(y, index - 1)));
    }
    return sorted(grid, byColumn, comparator);
  }

  private static Value sorted(Grid grid, boolean byColumn, Comparator<Integer> comparator) {
    int size = byColumn ? grid.columns() : grid.rows();
    List<Integer> places = IntStream.range(0, size).boxed().sorted(comparator).toList();
    return byColumn ? columns(grid, places) : rows(grid, places);
  }

  private static Value sortBy(Arguments a) {
    Grid grid = a.grid(0);
    Grid first = a.grid(1);
    boolean byColumn = first.rows() == 1 && first.columns() == grid.columns() && grid.rows() != 1;
    a.context().work(grid.size() * 4);
    Comparator<Integer> comparator = Comparator.comparing(i -> 0);
    for (int i = 1; i < a.count(); i += 2) {
      Grid keys = a.grid(i);
      if (keys.size() != (byColumn ? grid.columns() : grid.rows())) {
        throw CellErrorException.value();
      }
      boolean down = descending(a.given(i + 1) ? a.number(i + 1) : 1);
      Comparator<CellValue> order = order(down);
      comparator = comparator.thenComparing((x, y) -> order.compare(keys.item(x), keys.item(y)));
    }
    return sorted(grid, byColumn, comparator);
  }

  private static Value unique(Arguments a) {
    Grid grid = a.grid(0);
    boolean byColumn = a.given(1) && a.bool(1);
    boolean once = a.given(2) && a.bool(2);
    a.context().work(grid.size());
    Map<List<Object>, Integer> first = new LinkedHashMap<>();
    Map<List<Object>, Integer> counts = new LinkedHashMap<>();
    int size = byColumn ? grid.columns() : grid.rows();
    int width = byColumn ? grid.rows() : grid.columns();
    for (int i = 0; i < size; i++) {
      List<Object> key = new ArrayList<>(width);
      for (int j = 0; j < width; j++) {
        key.add(Comparison.key(byColumn ? grid.at(j, i) : grid.at(i, j)));
      }
      first.putIfAbsent(key, i);
      counts.merge(key, 1, Integer::sum);
    }
    List<Integer> places = new ArrayList<>();
    first.forEach(
        (key, place) -> {
          if (!once || counts.getOrDefault(key, 0) == 1) {
            places.add(place);
          }
        });
    if (places.isEmpty()) {
      throw CellErrorException.of(CellError.CALC);
    }
    return byColumn ? columns(grid, places) : rows(grid, places);
  }

  private static int size(Arguments a, int index) {
    int size = a.given(index) ? a.integer(index) : 1;
    if (size < 0) {
      throw CellErrorException.value();
    }
    if (size == 0) {
      throw CellErrorException.of(CellError.CALC);
    }
    return size;
  }

  private static Value sequence(Arguments a) {
    int rows = size(a, 0);
    int columns = size(a, 1);
    double start = a.given(2) ? a.number(2) : 1;
    double step = a.given(3) ? a.number(3) : 1;
    a.context().work((long) rows * columns);
    return Matrix.of(
        rows,
        columns,
        (row, column) -> Value.number(start + step * ((double) row * columns + column)));
  }

  private static Value randomArray(Arguments a) {
    int rows = size(a, 0);
    int columns = size(a, 1);
    double low = a.given(2) ? a.number(2) : 0;
    double high = a.given(3) ? a.number(3) : 1;
    boolean whole = a.given(4) && a.bool(4);
    if (low > high) {
      throw CellErrorException.value();
    }
    a.context().work((long) rows * columns);
    return Matrix.of(
        rows,
        columns,
        (row, column) -> {
          double random = a.context().random();
          double value =
              whole ? low + Math.floor(random * (high - low + 1)) : low + random * (high - low);
          return CellValue.of(value);
        });
  }
}
