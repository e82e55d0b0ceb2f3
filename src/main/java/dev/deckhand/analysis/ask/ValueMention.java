package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import java.util.List;
import java.util.Set;

/**
 * A value of a column that an instruction names.
 *
 * @param first first token of it
 * @param last last token of it
 * @param said the words used
 * @param values the cell texts it stands for
 * @param part whether the words are only a part of the values
 */
record ValueMention(
    int first, int last, String said, DataColumn column, Set<String> values, boolean part) {
  ValueMention {
    values = Set.copyOf(values);
  }

  boolean overlaps(int from, int to) {
    return first <= to && from <= last;
  }

  /** The values in a steady order. */
  List<String> sorted() {
    return values.stream().sorted().toList();
  }
}
