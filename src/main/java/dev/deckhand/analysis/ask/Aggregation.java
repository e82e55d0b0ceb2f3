package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.ask.Grouping.Unit;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up the rows of a question, in one pass. */
final class Aggregation {
  /** Groups of one question; more is no answer to read. */
  static final int MAX_GROUPS = 100_000;

  private static final String NONE = "(blank)";

  private final Question question;
  private final List<DataColumn> columns;
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Group all;

  private Aggregation(Question question) {
    this.question = question;
    this.columns = columns(question);
    this.all = new Group("", null, columns, question.measure());
  }

  /** The columns that are tallied: the wanted ones, or the one whose values are counted. */
  static List<DataColumn> columns(Question question) {
    DataColumn shown = question.shown();
    boolean distinct = question.measure() == Measure.DISTINCT && question.values().isEmpty();
    if (distinct && shown != null) {
      return List.of(shown);
    }
    return question.measure() == Measure.COUNT ? List.of() : question.values();
  }

  static Aggregation of(Question question, RowFilter filter) {
    Aggregation aggregation = new Aggregation(question);
    filter.rows().forEach(aggregation::add);
    return aggregation;
  }

  private void add(int row) {
    count(all, row);
    Grouping grouping = question.grouping();
    if (grouping != null && groups.size() < MAX_GROUPS) {
      CellValue value = question.table().sheet().value(row, grouping.column().index());
      count(group(value, grouping.unit()), row);
    }
  }

  private void count(Group group, int row) {
    SheetSnapshot sheet = question.table().sheet();
    group.row();
    for (int i = 0; i < columns.size(); i++) {
      group.tally(i).add(sheet.value(row, columns.get(i).index()));
    }
  }

  private Group group(CellValue value, Unit unit) {
    if (unit != Unit.VALUE) {
      return dated(value, unit);
    }
    String text = ValueSearch.text(value);
    String label = text.isBlank() ? NONE : text.strip();
    return groups.computeIfAbsent(
        label.toLowerCase(Locale.ROOT), key -> new Group(label, null, columns, question.measure()));
  }

  private Group dated(CellValue value, Unit unit) {
    if (!(value instanceof CellValue.Number serial) || !PeriodReader.isDay(serial.value())) {
      return groups.computeIfAbsent(
          NONE, key -> new Group(NONE, null, columns, question.measure()));
    }
    LocalDate day = PeriodReader.day(serial.value(), question.table().date1904());
    Period period = period(day, unit);
    return groups.computeIfAbsent(
        period.label(), key -> new Group(period.label(), period, columns, question.measure()));
  }

  private static Period period(LocalDate day, Unit unit) {
    int year = day.getYear();
    int quarter = (day.getMonthValue() + 2) / 3;
    return switch (unit) {
      case YEAR, VALUE -> span(LocalDate.of(year, 1, 1), 12, String.valueOf(year));
      case QUARTER -> span(LocalDate.of(year, 3 * quarter - 2, 1), 3, "Q" + quarter + " " + year);
      case MONTH ->
          span(day.withDayOfMonth(1), 1, "%04d-%02d".formatted(year, day.getMonthValue()));
    };
  }

  private static Period span(LocalDate from, int months, String label) {
    return new Period(from, from.plusMonths(months), label, 0, 0);
  }

  /** All rows together. */
  Group all() {
    return all;
  }

  /** The groups in the order they were met. */
  List<Group> groups() {
    return new ArrayList<>(groups.values());
  }

  /** The group of the same label, ignoring case. */
  @Nullable Group group(String label) {
    return groups.get(label.toLowerCase(Locale.ROOT));
  }

  boolean isFull() {
    return groups.size() >= MAX_GROUPS;
  }
}
