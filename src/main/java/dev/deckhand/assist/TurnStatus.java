package dev.deckhand.assist;

/** Where a turn stands. */
public enum TurnStatus {
  RUNNING,
  ANSWERED,
  PROPOSED,
  APPLIED,
  /** Nothing was done because the ask cannot or may not be served. */
  REFUSED,
  /** Something broke. */
  FAILED,
  CANCELLED
}
