package dev.deckhand.plan;

import org.jspecify.annotations.Nullable;

/** Binds the operations on comments and hyperlinks. */
final class NoteBinder {
  private final BinderContext context;

  NoteBinder(BinderContext context) {
    this.context = context;
  }

  @Nullable BoundWorkbookOperation bind(NoteOperation operation) {
    context.notYet(operation);
    return null;
  }
}
