package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The named values of a question by column: no row can hold two values of one column at once. */
final class Conditions {
  private final Map<DataColumn, List<ValueMention>> byColumn = new LinkedHashMap<>();

  Conditions(List<ValueMention> values) {
    values.forEach(v -> byColumn.computeIfAbsent(v.column(), c -> new ArrayList<>()).add(v));
  }

  /** One condition a column: either of the values is meant, "AT and CH". */
  List<ValueMention> merged() {
    return byColumn.values().stream().map(Conditions::merged).toList();
  }

  /** Words that are each a part of the same values narrow them, "red large"; others add up. */
  private static ValueMention merged(List<ValueMention> mentions) {
    ValueMention first = mentions.getFirst();
    Set<String> all = new HashSet<>();
    Set<String> common = new HashSet<>(first.values());
    for (ValueMention mention : mentions) {
      all.addAll(mention.values());
      common.retainAll(mention.values());
    }
    boolean narrow = mentions.stream().allMatch(ValueMention::part) && !common.isEmpty();
    return mentions.size() == 1
        ? first
        : new ValueMention(
            first.first(),
            first.last(),
            first.said(),
            first.column(),
            narrow ? common : all,
            first.part());
  }

  /** How many rows of a table the values leave. */
  long rows(DataTable table, RowSet rows) {
    return rows.stream()
        .filter(
            row ->
                merged().stream()
                    .allMatch(
                        v ->
                            v.values()
                                .contains(
                                    ValueSearch.text(
                                        table.sheet().value(row, v.column().index())))))
        .count();
  }

  /** The column of which several values are named apart, such as two offices to compare. */
  Optional<DataColumn> compared() {
    List<DataColumn> several =
        byColumn.entrySet().stream()
            .filter(e -> e.getValue().size() > 1)
            .filter(e -> merged(e.getValue()).values().size() > 1)
            .map(Map.Entry::getKey)
            .toList();
    return several.size() == 1 ? Optional.of(several.getFirst()) : Optional.empty();
  }
}
