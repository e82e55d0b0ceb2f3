package dev.deckhand.plan;

import org.jspecify.annotations.Nullable;

/** Binds the operations on rows, columns and panes as they are shown. */
final class LayoutBinder {
  private final BinderContext context;

  LayoutBinder(BinderContext context) {
    this.context = context;
  }

  @Nullable BoundWorkbookOperation bind(LayoutOperation operation) {
    context.notYet(operation);
    return null;
  }
}
