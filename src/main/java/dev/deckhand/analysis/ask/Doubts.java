package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.ask.Question.Kind;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Readings that would give a figure which is not what is asked for. */
record Doubts(
    Sentence sentence,
    DataTable table,
    RowSet rows,
    List<Mention> texts,
    Conditions conditions,
    Remarks remarks) {

  /** Sums over rows that are themselves sums of other rows would count twice. */
  void computed(Measure measure, List<DataColumn> values) {
    boolean adds = measure == Measure.SUM || measure == Measure.AVERAGE;
    if (adds && conditions.rows(table, rows) != 1) {
      values.stream()
          .filter(column -> ComputedRows.in(table, rows, column))
          .findFirst()
          .ifPresent(c -> remarks.doubt(ComputedRows.doubt(table)));
    }
  }

  /**
   * "Sum of the amounts by region", where the amounts are texts: rows are not what is asked for.
   */
  void texts(Kind kind, Measure measure, List<DataColumn> values, @Nullable Grouping grouping) {
    boolean counts = sentence.has(Vocabulary.COUNTING) || measure == Measure.DISTINCT;
    if (kind != Kind.GROUPS || counts || !values.isEmpty()) {
      return;
    }
    boolean adds = sentence.has(Vocabulary.SUM) || sentence.has(Vocabulary.AVERAGE);
    texts.stream()
        .map(Mention::column)
        .filter(c -> grouping == null || !c.equals(grouping.column()))
        .filter(c -> adds || NumbersAsText.in(table, rows, c))
        .findFirst()
        .ifPresent(c -> remarks.doubt(NumbersAsText.doubt(c)));
    texts.stream()
        .map(Mention::column)
        .filter(c -> grouping == null || !c.equals(grouping.column()))
        .filter(c -> !sentence.isSuperlative() && ColumnSense.repeats(table, rows, c))
        .findFirst()
        .ifPresent(
            c -> remarks.doubt("I gather rows by one thing at a time, not also by " + c.header()));
  }
}
