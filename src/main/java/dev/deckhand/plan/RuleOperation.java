package dev.deckhand.plan;

import org.jspecify.annotations.Nullable;

/** Operations on conditional formats and data validation. */
public sealed interface RuleOperation extends WorkbookOperation {

  /**
   * Adds a conditional format, on top of those there are.
   *
   * @param format for rules that format cells; a light red fill with dark red text when left out
   */
  record AddConditionalFormat(
      String id, String range, ConditionalRule rule, @Nullable CellFormat format)
      implements RuleOperation {}

  /** Takes conditional formats off the cells of a range. */
  record ClearConditionalFormats(String id, String range) implements RuleOperation {}

  /**
   * Sets what may be entered into the cells of a range; it replaces what was set there.
   *
   * @param message shown when an entry is refused
   */
  record SetValidation(String id, String range, ValidationRule rule, @Nullable String message)
      implements RuleOperation {}

  /** Takes data validation off the cells of a range. */
  record ClearValidation(String id, String range) implements RuleOperation {}
}
