package dev.deckhand.model;

/** Whether a model takes new work. */
public enum ModelState {
  /** It may serve. */
  ENABLED,
  /** It ends what it has begun and gets nothing new. */
  DRAINING,
  /** It is not asked; what it has begun is stopped. */
  OFF
}
