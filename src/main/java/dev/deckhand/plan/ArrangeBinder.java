package dev.deckhand.plan;

import org.jspecify.annotations.Nullable;

/** Binds the operations on the rows of a range. */
final class ArrangeBinder {
  private final BinderContext context;

  ArrangeBinder(BinderContext context) {
    this.context = context;
  }

  @Nullable BoundWorkbookOperation bind(ArrangeOperation operation) {
    context.notYet(operation);
    return null;
  }
}
