package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the figures of a question are put together.
 *
 * @param numbers the mentions of columns with numbers
 * @param texts the mentions of other columns
 * @param countsKeys whether a column that only tells rows apart is named, so that rows are counted
 */
record MeasureReader(
    Sentence sentence,
    DataTable table,
    RowSet rows,
    Named named,
    List<Mention> numbers,
    List<Mention> texts,
    Grouper grouper,
    Remarks remarks,
    boolean countsKeys) {

  Measure measure(List<DataColumn> values, @Nullable Grouping grouping) {
    if (sentence.has(Vocabulary.DISTINCT)) {
      return Measure.DISTINCT;
    }
    if (sentence.has(Vocabulary.AVERAGE)) {
      if (sentence.has(Vocabulary.COUNT) && values.isEmpty()) {
        remarks.doubt("I do not average counts");
      }
      return Measure.AVERAGE;
    }
    if (sentence.has(Vocabulary.MEDIAN)) {
      return Measure.MEDIAN;
    }
    if (sentence.has(Vocabulary.COUNT)) {
      return counted(values);
    }
    if (values.isEmpty() && countsKeys) {
      return Measure.COUNT;
    }
    if (ranksRows(grouping, values)) {
      return Measure.COUNT;
    }
    if (sentence.isSuperlative() && (grouping == null || grouper.isMarked())) {
      boolean ranked = grouping != null && !grouper.isSuperlativeOfValue();
      return ranked
          ? ColumnSense.natural(values)
          : sentence.has(Vocabulary.LOW) ? Measure.LEAST : Measure.GREATEST;
    }
    return sentence.says(Vocabulary.SUM) && !values.isEmpty()
        ? Measure.SUM
        : ColumnSense.natural(values);
  }

  /** "How many units" adds up, "how many customers" counts different ones, else rows count. */
  Measure counted(List<DataColumn> values) {
    if (!values.isEmpty() && !ColumnSense.isKey(values.getFirst())) {
      boolean counted =
          numbers.stream()
              .filter(m -> m.column().equals(values.getFirst()))
              .anyMatch(m -> sentence.isCounted(m.first()));
      boolean clear = counted && !ColumnSense.isRatio(values.getFirst());
      if (!clear && !sentence.has(Vocabulary.BLANK)) {
        remarks.doubt("It is not clear what to count with " + values.getFirst().header());
      }
      return Measure.SUM;
    }
    boolean things =
        texts.stream()
            .filter(m -> sentence.isCounted(m.first()))
            .anyMatch(m -> ColumnSense.repeats(table, rows, m.column()));
    return things ? Measure.DISTINCT : Measure.COUNT;
  }

  /** "Who has the most tasks": rows are counted, no figure is meant. */
  private boolean ranksRows(@Nullable Grouping grouping, List<DataColumn> values) {
    boolean things =
        texts.stream()
            .filter(m -> grouping != null && !m.column().equals(grouping.column()))
            .anyMatch(m -> sentence.leadsTo(Vocabulary.HIGH, m.first()));
    return grouping != null
        && values.isEmpty()
        && sentence.isSuperlative()
        && (named.isLabelled() || things);
  }
}
