package dev.deckhand.analysis.ask;

import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells which rows of a table a question is about. */
final class RowFilter {
  private final Question question;
  private final @Nullable Period period;

  /**
   * A filter.
   *
   * @param period the days that count, or {@code null} for all
   */
  RowFilter(Question question, @Nullable Period period) {
    this.question = question;
    this.period = period;
  }

  /** The filter with the question's only period, if it has exactly one. */
  static RowFilter of(Question question) {
    return new RowFilter(
        question, question.periods().size() == 1 ? question.periods().getFirst() : null);
  }

  IntStream rows() {
    return question.rows().stream().filter(this::admits);
  }

  private boolean admits(int row) {
    SheetSnapshot sheet = question.table().sheet();
    for (ValueMention value : question.condition().values()) {
      String text = ValueSearch.text(sheet.value(row, value.column().index()));
      if (!value.values().contains(text)) {
        return false;
      }
    }
    for (Bound bound : question.condition().bounds()) {
      CellValue value = sheet.value(row, bound.column().index());
      if (!(value instanceof CellValue.Number number) || !bound.admits(number.value())) {
        return false;
      }
    }
    return inPeriod(sheet, row);
  }

  private boolean inPeriod(SheetSnapshot sheet, int row) {
    if (period == null || question.dates() == null) {
      return true;
    }
    return sheet.value(row, question.dates().index()) instanceof CellValue.Number serial
        && PeriodReader.isDay(serial.value())
        && period.contains(PeriodReader.day(serial.value(), question.table().date1904()));
  }
}
