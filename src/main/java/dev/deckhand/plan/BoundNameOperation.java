package dev.deckhand.plan;

import org.jspecify.annotations.Nullable;

/** Operations on defined names, bound. */
public sealed interface BoundNameOperation extends BoundWorkbookOperation {

  /**
   * Defines a name or changes it.
   *
   * @param refersTo formula without the equals sign, known to parse
   * @param scope its worksheet; {@code null} for the workbook
   */
  record DefineName(String id, String name, String refersTo, @Nullable String scope)
      implements BoundNameOperation {}

  record DeleteName(String id, String name, @Nullable String scope) implements BoundNameOperation {}
}
