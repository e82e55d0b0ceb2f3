package dev.deckhand.plan;

import org.jspecify.annotations.Nullable;

/** Binds the operations on defined names. */
final class NameBinder {
  private final BinderContext context;

  NameBinder(BinderContext context) {
    this.context = context;
  }

  @Nullable BoundWorkbookOperation bind(NameOperation operation) {
    context.notYet(operation);
    return null;
  }
}
