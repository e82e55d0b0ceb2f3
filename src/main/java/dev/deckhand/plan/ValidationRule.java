package dev.deckhand.plan;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What may be entered into a cell; in JSON told apart by {@code type}. Bounds are values or
 * formulas; {@code value2} goes with {@code between} and {@code notBetween}.
 */
public sealed interface ValidationRule {

  /**
   * One of a list, offered as a drop-down.
   *
   * @param values the list itself
   * @param source a range or defined name with the list
   */
  record List(@Nullable Collection<String> values, @Nullable String source)
      implements ValidationRule {
    public List {
      values = values == null ? null : java.util.List.copyOf(values);
    }
  }

  /** Whole numbers. */
  record Whole(Comparison operator, ProposedValue value, @Nullable ProposedValue value2)
      implements ValidationRule {}

  /** Numbers. */
  record Decimal(Comparison operator, ProposedValue value, @Nullable ProposedValue value2)
      implements ValidationRule {}

  /** Dates; bounds as {@code {"date": …}} or formulas. */
  record Date(Comparison operator, ProposedValue value, @Nullable ProposedValue value2)
      implements ValidationRule {}

  /** Times of day; bounds as fractions of a day or formulas. */
  record Time(Comparison operator, ProposedValue value, @Nullable ProposedValue value2)
      implements ValidationRule {}

  /** Texts of a length. */
  record TextLength(Comparison operator, ProposedValue value, @Nullable ProposedValue value2)
      implements ValidationRule {}

  /** A formula that is true for what may be entered, written for the range's first cell. */
  record Custom(String formula) implements ValidationRule {}
}
