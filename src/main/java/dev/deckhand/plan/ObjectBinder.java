package dev.deckhand.plan;

import org.jspecify.annotations.Nullable;

/** Binds the operations on tables, charts and pivot tables. */
final class ObjectBinder {
  private final BinderContext context;

  ObjectBinder(BinderContext context) {
    this.context = context;
  }

  @Nullable BoundWorkbookOperation bind(ObjectOperation operation) {
    context.notYet(operation);
    return null;
  }
}
