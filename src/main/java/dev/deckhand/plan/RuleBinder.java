package dev.deckhand.plan;

import org.jspecify.annotations.Nullable;

/** Binds the operations on conditional formats and data validation. */
final class RuleBinder {
  private final BinderContext context;

  RuleBinder(BinderContext context) {
    this.context = context;
  }

  @Nullable BoundWorkbookOperation bind(RuleOperation operation) {
    context.notYet(operation);
    return null;
  }
}
