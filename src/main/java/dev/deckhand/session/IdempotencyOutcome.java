package dev.deckhand.session;

/** What happened to a request that came with an idempotency key. */
public sealed interface IdempotencyOutcome {
  /** The request was carried out now, or was before and this is the first answer again. */
  record Answered(StoredAnswer answer, boolean replayed) implements IdempotencyOutcome {}

  /** The key belongs to another request. */
  record Reused() implements IdempotencyOutcome {}

  /** The first request with this key has no answer yet. */
  record StillRunning() implements IdempotencyOutcome {}
}
