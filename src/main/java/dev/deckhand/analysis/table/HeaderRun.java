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
        add(run, row, runs);
        run.clear();
      }
      if (canBeHeader(cell)) {
        run.add(cell);
      }
    }
    add(run, row, runs);
    return runs;
  }

  private static void add(List<Cell> run, List<Cell> row, List<HeaderRun> runs) {
    long texts = run.stream().filter(c -> c.value() instanceof CellValue.Text).count();
    boolean labelled = isLabelled(run, row);
    if (run.size() >= 2 && (texts >= 1 || (labelled && areYears(run)))) {
      runs.add(
          new HeaderRun(
              run.getFirst().address().row(),
              run.getFirst().address().column() - (labelled ? 1 : 0),
              run.getLast().address().column()));
    }
  }

  /** Spans of time right of an empty corner: the labels of the rows stand below the corner. */
  private static boolean isLabelled(List<Cell> run, List<Cell> row) {
    int corner = run.isEmpty() ? -1 : run.getFirst().address().column() - 1;
    return corner >= 0
        && row.stream().noneMatch(c -> c.address().column() == corner)
        && run.stream().allMatch(HeaderRun::isPeriod);
  }

  private static boolean isPeriod(Cell cell) {
    return switch (cell.value()) {
      case CellValue.Text text -> PeriodHeader.of(text.value()).isPresent();
      case CellValue.Number number ->
          number.value() == Math.rint(number.value())
              && PeriodHeader.of(String.valueOf((long) number.value())).isPresent();
      default -> false;
    };
  }

  /** Years one after another, so that numbers of data are not taken for headers. */
  private static boolean areYears(List<Cell> run) {
    for (int i = 1; i < run.size(); i++) {
      boolean follows =
          run.get(i).value() instanceof CellValue.Number(double now)
              && run.get(i - 1).value() instanceof CellValue.Number(double before)
              && now == before + 1;
      if (!follows) {
        return false;
      }
    }
    return true;
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
