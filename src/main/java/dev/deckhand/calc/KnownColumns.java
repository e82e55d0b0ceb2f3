package dev.deckhand.calc;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose values are all known, as arrays, so that ranges which many formulas read are looked
 * up once. Bounded; what does not fit is read cell by cell.
 */
final class KnownColumns {
  /** Shorter ranges are read cell by cell. */
  static final int SHORTEST = 32;

  private static final long MOST_CELLS = 8_000_000;

  /** Stands for a column with cells nobody knows the value of. */
  private static final CellValue[] UNKNOWN = {};

  private final CellMemory memory;
  private final Map<Integer, Map<Integer, CellValue[]>> columns = new ConcurrentHashMap<>();
  private long cells;

  KnownColumns(CellMemory memory) {
    this.memory = memory;
  }

  void clear() {
    columns.clear();
  }

  /** The values of a column from row 0 to its last one; {@code null} while it has unknown ones. */
  CellValue @Nullable [] column(int sheet, int column, CellArea used) {
    Map<Integer, CellValue[]> ofSheet =
        columns.computeIfAbsent(sheet, s -> new ConcurrentHashMap<>());
    CellValue[] known = ofSheet.get(column);
    if (known == null && !memory.hasPending(sheet, column)) {
      known = readOnce(sheet, column, used, ofSheet);
    }
    return known == UNKNOWN ? null : known;
  }

  /**
   * The numbers of a column's rows, NaN for other values; {@code null} while it has unknown ones.
   *
   * @param rows of one column
   * @param used the cells of the worksheet that are in use
   */
  double @Nullable [] numbers(int sheet, CellArea rows, CellArea used) {
    int column = rows.firstColumn();
    if (memory.hasPending(sheet, column) || !memory.isKnown(sheet, column)) {
      return null;
    }
    int last = Math.min(used.lastRow(), rows.lastRow());
    double[] numbers = new double[Math.max(0, last - rows.firstRow() + 1)];
    Arrays.fill(numbers, Double.NaN);
    BitSet computed = new BitSet(numbers.length);
    memory.eachState(sheet, column, state -> state.copy(numbers, rows.firstRow(), computed));
    int from = computed.nextClearBit(0);
    while (from < numbers.length) {
      int next = computed.nextSetBit(from);
      int to = next < 0 ? numbers.length : next;
      stored(sheet, column, rows.firstRow(), from, to, numbers);
      from = computed.nextClearBit(to);
    }
    return numbers;
  }

  private void stored(int sheet, int column, int first, int from, int to, double[] numbers) {
    CellArea area = new CellArea(first + from, column, first + to - 1, column);
    memory
        .source()
        .eachValue(
            sheet,
            area,
            (row, c, value) -> {
              if (value instanceof CellValue.Number(double number)) {
                numbers[row - first] = number;
              }
            });
  }

  private synchronized CellValue @Nullable [] readOnce(
      int sheet, int column, CellArea used, Map<Integer, CellValue[]> ofSheet) {
    CellValue[] known = ofSheet.get(column);
    if (known == null && cells < MOST_CELLS) {
      known = memory.isKnown(sheet, column) ? read(sheet, column, used) : UNKNOWN;
      ofSheet.put(column, known);
      cells += known.length;
    }
    return known;
  }

  private CellValue[] read(int sheet, int column, CellArea used) {
    CellValue[] values = new CellValue[used.lastRow() + 1];
    Arrays.fill(values, CellValue.EMPTY);
    CellArea area = new CellArea(0, column, used.lastRow(), column);
    memory.source().eachValue(sheet, area, (row, c, value) -> values[row] = value);
    memory.eachComputed(sheet, column, (row, value) -> values[row] = value);
    return values;
  }
}
