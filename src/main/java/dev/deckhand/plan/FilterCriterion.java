package dev.deckhand.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rows a filter shows have in one column: one of the values, or a comparison.
 *
 * @param column text of its header, or its letters
 * @param values values that are shown, as cells show them; {@code ""} for blanks
 * @param operator with {@code value}, and {@code value2} for ranges
 */
public record FilterCriterion(
    String column,
    @Nullable List<ProposedValue> values,
    @Nullable Comparison operator,
    @Nullable ProposedValue value,
    @Nullable ProposedValue value2) {
  public FilterCriterion {
    values = values == null ? null : List.copyOf(values);
  }
}
