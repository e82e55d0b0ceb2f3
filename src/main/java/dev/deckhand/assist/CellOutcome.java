package dev.deckhand.assist;

/** What became of the question of a cell. */
public sealed interface CellOutcome {
  record Answered(CellAnswer answer) implements CellOutcome {}

  /** No answer. */
  record Not(Cause cause, Refusal why) implements CellOutcome {}

  /** Why there is no answer. */
  enum Cause {
    /** The user's questions of this day are used up. */
    QUOTA,
    /** Nobody can be asked. */
    NOBODY,
    /** Whoever was asked failed. */
    FAILED,
    /** Nobody waits for it any more. */
    CANCELLED
  }
}
