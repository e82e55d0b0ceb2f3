package dev.deckhand.assist.snapshot;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellArea;
import java.util.ArrayList;
import java.util.List;

/** Number formats as few rectangles instead of many cells. */
final class FormatRuns {
  private static final String GENERAL = "General";

  private FormatRuns() {}

  /** Cells of one number format. */
  record Run(CellArea area, String format) {
    boolean goesOnWith(Run next) {
      return format.equals(next.format)
          && area.firstRow() == next.area.firstRow()
          && area.lastRow() == next.area.lastRow()
          && area.lastColumn() + 1 == next.area.firstColumn();
    }
  }

  /**
   * Runs down the columns, joined where neighbouring columns have the same. Cells without a format
   * of their own are left out.
   *
   * @param first cell of the formats' top left
   */
  static List<Run> of(CellAddress first, List<List<String>> formats) {
    List<Run> runs = new ArrayList<>();
    int columns = formats.stream().mapToInt(List::size).max().orElse(0);
    for (int column = 0; column < columns; column++) {
      for (Run run : down(first, formats, column)) {
        join(runs, run);
      }
    }
    return runs;
  }

  private static List<Run> down(CellAddress first, List<List<String>> formats, int column) {
    List<Run> runs = new ArrayList<>();
    int start = 0;
    for (int row = 1; row <= formats.size(); row++) {
      String above = at(formats, start, column);
      if (row == formats.size() || !at(formats, row, column).equals(above)) {
        if (!above.equals(GENERAL)) {
          CellArea area = CellArea.between(first.plus(start, column), first.plus(row - 1, column));
          runs.add(new Run(area, above));
        }
        start = row;
      }
    }
    return runs;
  }

  private static void join(List<Run> runs, Run run) {
    for (int index = 0; index < runs.size(); index++) {
      Run known = runs.get(index);
      if (known.goesOnWith(run)) {
        runs.set(index, new Run(known.area().union(run.area()), run.format()));
        return;
      }
    }
    runs.add(run);
  }

  private static String at(List<List<String>> formats, int row, int column) {
    List<String> cells = formats.get(row);
    String format = column < cells.size() ? cells.get(column) : null;
    return format == null || format.isEmpty() ? GENERAL : format;
  }
}
