package dev.deckhand.session;

import java.time.Instant;
import java.util.UUID;

/**
 * One question or instruction with all that came of it.
 *
 * @param status the stable word for how far it came, for example {@code proposed}
 * @param body the whole turn as a JSON object; its shape belongs to the caller
 */
public record StoredTurn(UUID id, UUID sessionId, String status, Instant createdAt, String body) {}
