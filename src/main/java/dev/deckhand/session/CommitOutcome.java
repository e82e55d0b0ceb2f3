package dev.deckhand.session;

/** How an attempt to add an edited version ended. */
public sealed interface CommitOutcome {
  /** The version and its receipt are durable. */
  record Committed(Version version) implements CommitOutcome {}

  /** The document has moved on since the caller read it; nothing was written. */
  record VersionChanged(int current) implements CommitOutcome {}

  /** There is no such document (any more). */
  record Gone() implements CommitOutcome {}
}
