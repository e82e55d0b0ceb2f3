package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows that an instruction leaves out: "for Germany", "in 2025", "over 1000". Who uses all rows
 * must not pass over them.
 */
public final class Restrictions {
  private Restrictions() {}

  /** The words of each, such as a value of a cell; what holds for all rows is none. */
  public static List<String> in(String instruction, DataTable table) {
    Sentence sentence = new Sentence(instruction);
    RowSet rows = RowSet.of(table);
    Named named = Named.in(sentence, table, rows);
    List<String> found = new ArrayList<>();
    named.values().stream()
        .filter(value -> !value.part() && leavesOut(table, rows, value))
        .forEach(value -> found.add(value.said()));
    List<Mention> numbers = named.headers(DataColumn::isNumber);
    new LimitSearch(sentence)
        .bounds(numbers, null)
        .forEach(
            b ->
                found.add(
                    b.column().header() + " " + b.operator() + " " + Plain.number(b.limit())));
    table.columns().stream()
        .filter(DataColumn::isDate)
        .findFirst()
        .ifPresent(date -> periods(sentence, table, rows, date).forEach(found::add));
    return found;
  }

  private static boolean leavesOut(DataTable table, RowSet rows, ValueMention value) {
    return rows.stream()
        .mapToObj(row -> ValueSearch.text(table.sheet().value(row, value.column().index())))
        .anyMatch(text -> !value.values().contains(text));
  }

  private static List<String> periods(
      Sentence sentence, DataTable table, RowSet rows, DataColumn date) {
    Set<Integer> taken =
        IntStream.range(0, sentence.tokens().size())
            .filter(sentence::isUnderstood)
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
    return PeriodSearch.in(sentence.tokens(), taken).stream()
        .filter(period -> !period.lacksYear() && leavesOut(table, rows, date, period))
        .map(Period::label)
        .toList();
  }

  private static boolean leavesOut(DataTable table, RowSet rows, DataColumn date, Period period) {
    return rows.stream()
        .mapToObj(row -> table.sheet().value(row, date.index()))
        .map(
            v ->
                v instanceof CellValue.Number(double serial)
                    ? Optional.of(serial)
                    : Optional.<Double>empty())
        .flatMap(Optional::stream)
        .filter(PeriodReader::isDay)
        .anyMatch(serial -> !period.contains(PeriodReader.day(serial, table.date1904())));
  }
}
