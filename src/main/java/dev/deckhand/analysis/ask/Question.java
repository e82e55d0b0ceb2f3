package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question about one table, understood.
 *
 * @param values the columns to compute; empty to count rows
 * @param shown the column whose values are looked up, for a question that computes nothing
 * @param dates the column the periods apply to
 * @param periods one restricts the rows; two are compared
 * @param top most rows of the answer; 0 for all
 * @param share whether shares of the whole are asked for
 * @param assumptions what was read into the words, as sentences
 */
record Question(
    Kind kind,
    DataTable table,
    RowSet rows,
    Measure measure,
    List<DataColumn> values,
    @Nullable DataColumn shown,
    @Nullable Grouping grouping,
    Condition condition,
    @Nullable DataColumn dates,
    List<Period> periods,
    int top,
    boolean descending,
    boolean share,
    List<String> assumptions) {

  Question {
    values = List.copyOf(values);
    periods = List.copyOf(periods);
    assumptions = List.copyOf(assumptions);
  }

  /** The same over all rows of the periods: what a share is of. */
  Question whole() {
    return new Question(
        kind,
        table,
        rows,
        measure,
        values,
        shown,
        null,
        new Condition(List.of(), List.of()),
        dates,
        periods,
        0,
        descending,
        false,
        List.of());
  }

  /** What form the answer has. */
  enum Kind {
    FIGURE,
    GROUPS,
    GROWTH,
    LOOKUP,
    EXTREME_ROW,
    BLANKS
  }

  /** Which rows count, besides the periods. */
  record Condition(List<ValueMention> values, List<Bound> bounds) {
    Condition {
      values = List.copyOf(values);
      bounds = List.copyOf(bounds);
    }

    boolean isEmpty() {
      return values.isEmpty() && bounds.isEmpty();
    }
  }
}
