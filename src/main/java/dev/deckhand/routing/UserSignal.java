package dev.deckhand.routing;

/** What a user did with what a model gave. */
public enum UserSignal {
  /** All of the proposed operations were applied. */
  ACCEPTED,
  /** Some of them were. */
  PARTLY_ACCEPTED,
  /** What was applied was taken back. */
  UNDONE,
  UP,
  DOWN
}
