package dev.deckhand.calc.function;

import dev.deckhand.calc.value.Comparison;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.TextNumber;
import dev.deckhand.document.CellValue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Places of values in a list of cells, so that many exact look-ups cost one pass over it. */
public final class LookupIndex {
  private static final int[] NONE = {};

  /** How values are told apart. */
  public enum Kind {
    /** By type and value, as MATCH does. */
    LOOKUP,
    /** Text that reads as a number is that number, as in COUNTIF. */
    CRITERIA
  }

  private final Map<Object, int[]> places = new HashMap<>();

  /** Indexes a grid of one row or one column. */
  public LookupIndex(Grid grid, Kind kind) {
    Map<Object, Integer> counts = new HashMap<>();
    int size = grid.usedRows() * grid.usedColumns();
    for (int i = 0; i < size; i++) {
      CellValue value = grid.item(i);
      if (value.isEmpty()) {
        continue;
      }
      Object key = key(value, kind);
      int count = counts.merge(key, 1, Integer::sum);
      int[] known = places.getOrDefault(key, NONE);
      if (count > known.length) {
        known = Arrays.copyOf(known, Math.max(1, known.length * 2));
        places.put(key, known);
      }
      known[count - 1] = i;
    }
    places.replaceAll((key, known) -> Arrays.copyOf(known, counts.getOrDefault(key, 0)));
  }

  private static Object key(CellValue value, Kind kind) {
    if (kind == Kind.CRITERIA && value instanceof CellValue.Text t) {
      OptionalDouble number = TextNumber.parse(t.value());
      if (number.isPresent()) {
        return Comparison.key(CellValue.of(number.getAsDouble()));
      }
    }
    return Comparison.key(value);
  }

  /** Zero-based places of a value, ascending; types are not mixed. */
  public int[] places(CellValue value) {
    return places.getOrDefault(Comparison.key(value), NONE);
  }
}
