package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.ooxml.xlsx.edit.PendingCell.Content;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The pending changes of one column by row. They come from top to bottom as a rule and lie in
 * arrays then: 8 bytes a cell where cells are filled alike, and 8 more for a number as a result.
 */
final class PendingColumn {
  private static final double NONE = Double.NaN;

  private int[] rows = new int[4];
  private PendingCell[] cells = new PendingCell[4];

  /** Results that cells do not hold themselves, or {@link #NONE}. */
  private double @Nullable [] numbers;

  private int size;

  /** Where a row was found last; the next one is often right behind. */
  private int near;

  /** Rows that came when a lower one was there already; until {@link #settle}. */
  private final NavigableMap<Integer, PendingCell> late = new TreeMap<>();

  private PendingCell latest = PendingCell.NOTHING;

  /** The pending change of a row, or {@link PendingCell#NOTHING}. */
  PendingCell get(int row) {
    int place = place(row);
    if (place >= 0) {
      return cell(place);
    }
    return late.isEmpty() ? PendingCell.NOTHING : late.getOrDefault(row, PendingCell.NOTHING);
  }

  boolean has(int row) {
    return place(row) >= 0 || (!late.isEmpty() && late.containsKey(row));
  }

  private PendingCell cell(int place) {
    double number = numbers == null ? NONE : numbers[place];
    return Double.isNaN(number)
        ? cells[place]
        : cells[place].withResult(CellValue.of(number), null);
  }

  /** The place of a row, or {@code -(where it belongs) - 1}. */
  private int place(int row) {
    if (size == 0 || row > rows[size - 1]) {
      return -size - 1;
    }
    if (rows[near] < row) {
      near++;
    }
    if (rows[near] != row) {
      int found = Arrays.binarySearch(rows, 0, size, row);
      if (found < 0) {
        return found;
      }
      near = found;
    }
    return near;
  }

  void content(int row, Content content) {
    put(row, made(content, get(row).style()));
  }

  void style(int row, int style) {
    put(row, made(get(row).content(), style));
  }

  /** Cells one after the other often become alike. */
  private PendingCell made(Content content, int style) {
    if (latest.content() != content || latest.style() != style) {
      latest = new PendingCell(content, style);
    }
    return latest;
  }

  void result(int row, CellValue value, @Nullable CellArea area) {
    if (!has(row)) {
      put(row, PendingCell.NOTHING);
    }
    int place = place(row);
    if (place >= 0
        && area == null
        && value instanceof CellValue.Number(double number)
        && !Double.isNaN(number)
        && staysTheSame(cells[place].content())) {
      numbers()[place] = number;
    } else {
      put(row, get(row).withResult(value, area));
    }
  }

  /** Whether a result does not change what is planned for a cell otherwise. */
  private static boolean staysTheSame(Content content) {
    return content instanceof Content.Keep || content instanceof Content.Filled;
  }

  private double[] numbers() {
    double[] known = numbers;
    if (known == null) {
      known = new double[rows.length];
      Arrays.fill(known, NONE);
      numbers = known;
    }
    return known;
  }

  private void put(int row, PendingCell cell) {
    int place = place(row);
    if (place >= 0) {
      cells[place] = cell;
      if (numbers != null) {
        numbers[place] = NONE;
      }
    } else if (-place - 1 == size) {
      append(row, cell, NONE);
    } else {
      late.put(row, cell);
    }
  }

  private void append(int row, PendingCell cell, double number) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
      cells = Arrays.copyOf(cells, 2 * size);
      if (numbers != null) {
        numbers = Arrays.copyOf(numbers, 2 * size);
        Arrays.fill(numbers, size, 2 * size, NONE);
      }
    }
    if (!Double.isNaN(number)) {
      numbers()[size] = number;
    }
    rows[size] = row;
    cells[size++] = cell;
  }

  /** Puts late rows where they belong. */
  private void settle() {
    if (late.isEmpty()) {
      return;
    }
    int[] oldRows = Arrays.copyOf(rows, size);
    PendingCell[] oldCells = cells.clone();
    double[] oldNumbers = numbers == null ? null : numbers.clone();
    size = 0;
    near = 0;
    numbers = null;
    for (int i = 0; i < oldRows.length; i++) {
      late.headMap(oldRows[i]).forEach((row, cell) -> append(row, cell, NONE));
      late.headMap(oldRows[i]).clear();
      append(oldRows[i], oldCells[i], oldNumbers == null ? NONE : oldNumbers[i]);
    }
  }

  /** Number of rows that change. */
  int size() {
    settle();
    return size;
  }

  /** The row at a place below {@link #size}, from the top. */
  int row(int place) {
    return rows[place];
  }

  /** What is planned for the row at a place below {@link #size}; its result may be missing. */
  PendingCell planned(int place) {
    return cells[place];
  }

  /** The first row that changes and does not lie before one; else the number of rows there are. */
  int rowFrom(int row) {
    settle();
    int found = place(row);
    int place = found < 0 ? -found - 1 : found;
    return place == size ? CellAddress.ROWS : rows[place];
  }
}
