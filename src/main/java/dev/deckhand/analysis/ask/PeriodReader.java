package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.calc.value.Dates;
import dev.deckhand.document.CellValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The periods of a sentence and the date column of a table they apply to. */
final class PeriodReader {
  private final Sentence sentence;
  private final DataTable table;
  private final RowSet rows;
  private final @Nullable DataColumn column;
  private final List<Period> periods = new ArrayList<>();
  private final List<String> doubts = new ArrayList<>();

  PeriodReader(Sentence sentence, DataTable table, RowSet rows, List<Mention> named) {
    this.sentence = sentence;
    this.table = table;
    this.rows = rows;
    this.column = named.isEmpty() ? first(table) : named.getFirst().column();
    read();
  }

  private static @Nullable DataColumn first(DataTable table) {
    return table.columns().stream().filter(DataColumn::isDate).findFirst().orElse(null);
  }

  private void read() {
    Set<Integer> taken = new HashSet<>();
    for (int i = 0; i < sentence.tokens().size(); i++) {
      if (sentence.isUnderstood(i)) {
        taken.add(i);
      }
    }
    List<Period> found = column == null ? List.of() : PeriodSearch.in(sentence.tokens(), taken);
    for (Period period : found) {
      sentence.understand(period.first(), period.last());
      periods.add(period.lacksYear() ? dated(period) : period);
    }
    if (column != null && periods.isEmpty() && sentence.has(Vocabulary.GROWTH)) {
      lastTwoYears();
    }
    if (periods.size() > 2) {
      doubts.add("I compare two periods, not " + periods.size());
    }
  }

  private Period dated(Period period) {
    NavigableSet<Integer> years = years();
    if (years.size() == 1) {
      return period.in(years.first());
    }
    doubts.add("\"" + period.label() + "\" occurs in " + years + "; say which year");
    return period.in(years.isEmpty() ? 2000 : years.last());
  }

  private void lastTwoYears() {
    NavigableSet<Integer> years = years();
    if (years.size() == 2) {
      for (int year : years) {
        LocalDate from = LocalDate.of(year, 1, 1);
        periods.add(new Period(from, from.plusYears(1), String.valueOf(year), 0, 0));
      }
    }
  }

  private NavigableSet<Integer> years() {
    NavigableSet<Integer> years = new TreeSet<>();
    DataColumn dates = column;
    if (dates != null) {
      rows.stream()
          .mapToObj(row -> table.sheet().value(row, dates.index()))
          .filter(value -> value instanceof CellValue.Number n && isDay(n.value()))
          .forEach(
              value ->
                  years.add(day(((CellValue.Number) value).value(), table.date1904()).getYear()));
    }
    return years;
  }

  static boolean isDay(double serial) {
    return serial >= 0 && serial < Dates.MAX_SERIAL - 2000;
  }

  static LocalDate day(double serial, boolean date1904) {
    return Dates.of(date1904).date(serial);
  }

  @Nullable DataColumn column() {
    return column;
  }

  List<Period> periods() {
    return periods;
  }

  /** What keeps the periods from being clear. */
  List<String> doubts() {
    return doubts;
  }

  double score() {
    return periods.isEmpty() ? 0 : 0.8;
  }
}
