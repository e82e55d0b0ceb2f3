package dev.deckhand.plan;

import org.jspecify.annotations.Nullable;

/** Operations on defined names. */
public sealed interface NameOperation extends WorkbookOperation {

  /**
   * Defines a name, or changes what it refers to.
   *
   * @param refersTo a range with its worksheet, or a formula
   * @param scope the worksheet on which alone it is known; the workbook when left out
   */
  record DefineName(String id, String name, String refersTo, @Nullable String scope)
      implements NameOperation {}

  /**
   * Deletes a name; formulas that use it show {@code #NAME?}.
   *
   * @param scope the worksheet it belongs to, where several have the name
   */
  record DeleteName(String id, String name, @Nullable String scope) implements NameOperation {}
}
