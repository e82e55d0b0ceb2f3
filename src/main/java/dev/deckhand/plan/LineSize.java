package dev.deckhand.plan;

/** The width of a column or the height of a row; in JSON a number or {@code "auto"}. */
public sealed interface LineSize {

  /** As large as the contents need. */
  record Auto() implements LineSize {}

  /** Characters for columns, points for rows. */
  record Exact(double value) implements LineSize {}
}
