package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.ask.Across.Span;
import java.util.List;

/**
 * A question about a table that runs across.
 *
 * @param rows the rows that are named; empty for all of them
 * @param spans the columns that are named; empty for all of them
 * @param asksTime whether the name of a column is asked for, as in "which month"
 * @param descending whether the highest is asked for, where one is
 */
record AcrossQuestion(
    Across across,
    List<Integer> rows,
    List<Span> spans,
    Wish wish,
    boolean asksTime,
    boolean descending) {
  AcrossQuestion {
    rows = List.copyOf(rows);
    spans = List.copyOf(spans);
  }

  /** What is asked for. */
  enum Wish {
    SUM,
    AVERAGE,
    LIST,
    CHANGE,
    SHARE,
    WHICH_SPAN,
    WHICH_ROW
  }
}
