package dev.deckhand.analysis.table;

import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;

/** Neighbouring cells of one row that can be headers. */
record HeaderRun(int row, int firstColumn, int lastColumn) {
  private static final int LONGEST_HEADER = 80;

  int width() {
    return lastColumn - firstColumn + 1;
  }

  boolean spans(Cell cell) {
    return cell.address().column() >= firstColumn && cell.address().column() <= lastColumn;
  }

  boolean overlaps(HeaderRun other) {
    return firstColumn <= other.lastColumn && other.firstColumn <= lastColumn;
  }

  /** The runs of a row, left to right. */
  static List<HeaderRun> in(List<Cell> row) {
    List<HeaderRun> runs = new ArrayList<>();
    List<Cell> run = new ArrayList<>();
    for (Cell cell : row) {
      boolean follows =
          !run.isEmpty() && run.getLast().address().column() == cell.address().column() - 1;
      if (!follows || !canBeHeader(cell)) {
        add(run, runs);
        run.clear();
      }
      if (canBeHeader(cell)) {
        run.add(cell);
      }
    }
    add(run, runs);
    return runs;
  }

  private static void add(List<Cell> run, List<HeaderRun> runs) {
    long texts = run.stream().filter(c -> c.value() instanceof CellValue.Text).count();
    if (run.size() >= 2 && texts >= 1) {
      runs.add(
          new HeaderRun(
              run.getFirst().address().row(),
              run.getFirst().address().column(),
              run.getLast().address().column()));
    }
  }

  /** Short text, a year or a date. */
  private static boolean canBeHeader(Cell cell) {
    return switch (cell.value()) {
      case CellValue.Text text ->
          text.value().length() <= LONGEST_HEADER && !text.value().isBlank();
      case CellValue.Number number ->
          NumberFormats.isDate(cell.numberFormat())
              || (number.value() >= 1900
                  && number.value() <= 2100
                  && number.value() == Math.rint(number.value()));
      case CellValue.Bool bool -> false;
      case CellValue.Error error -> false;
      case CellValue.Empty empty -> false;
    };
  }
}
