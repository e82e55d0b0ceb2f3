package dev.deckhand.plan;

/** One operation with everything looked up. */
public sealed interface BoundOperation permits BoundWorkbookOperation, BoundDeckOperation {
  String id();
}
