package dev.deckhand.admin.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leave to look into one session.
 *
 * @param actor who has it
 * @param reason why, in the actor's words
 * @param endedAt when it was given back before it expired; {@code null} when it was not
 */
public record Grant(
    UUID id,
    UUID sessionId,
    String actor,
    String reason,
    Instant givenAt,
    Instant expiresAt,
    @Nullable Instant endedAt) {
  /** Whether it holds at a moment. */
  public boolean holdsAt(Instant moment) {
    return endedAt == null && moment.isBefore(expiresAt);
  }
}
