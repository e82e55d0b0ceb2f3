package dev.deckhand.plan;

import dev.deckhand.document.SheetRange;
import org.jspecify.annotations.Nullable;

/** Operations on conditional formats and data validation, bound; formulas are known to parse. */
public sealed interface BoundRuleOperation extends BoundWorkbookOperation {

  /**
   * Adds a conditional format.
   *
   * @param format {@code null} for rules that bring their own look, and for the usual red
   */
  record AddConditionalFormat(
      String id, SheetRange target, ConditionalRule rule, @Nullable CellFormat format)
      implements BoundRuleOperation {}

  record ClearConditionalFormats(String id, SheetRange target) implements BoundRuleOperation {}

  record SetValidation(String id, SheetRange target, ValidationRule rule, @Nullable String message)
      implements BoundRuleOperation {}

  record ClearValidation(String id, SheetRange target) implements BoundRuleOperation {}
}
