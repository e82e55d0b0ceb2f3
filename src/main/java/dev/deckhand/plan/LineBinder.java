package dev.deckhand.plan;

import org.jspecify.annotations.Nullable;

/** Binds the operations on whole rows and columns. */
final class LineBinder {
  private final BinderContext context;

  LineBinder(BinderContext context) {
    this.context = context;
  }

  @Nullable BoundWorkbookOperation bind(LineOperation operation) {
    context.notYet(operation);
    return null;
  }
}
