package dev.deckhand.plan;

/**
 * One proposed operation. Its JSON verb is the simple name of its record in lower camel case, and
 * its JSON properties are its record components.
 */
public sealed interface Operation permits WorkbookOperation, DeckOperation {
  /** Names the operation inside its plan; users tick operations by it. */
  String id();
}
