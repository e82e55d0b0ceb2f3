package dev.deckhand.session;

import dev.deckhand.document.Host;
import java.time.Instant;
import java.util.UUID;

/** One conversation about one or more documents of the same application. */
public record Session(UUID id, Host host, String title, Instant createdAt, Instant updatedAt) {}
