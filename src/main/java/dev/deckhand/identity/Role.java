package dev.deckhand.identity;

/** What somebody may do. Whoever is signed in is a user. */
public enum Role {
  /** Works with documents of their own. */
  USER,
  /** Replays suites. */
  QA,
  /** Changes settings, and may do what quality assurance may. */
  ADMIN
}
