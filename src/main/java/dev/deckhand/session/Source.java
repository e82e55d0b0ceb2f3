package dev.deckhand.session;

import dev.deckhand.document.SourceFormat;
import java.util.UUID;

/**
 * A text document of a session, there to be taken from. It never changes.
 *
 * @param size in bytes
 */
public record Source(UUID id, UUID sessionId, String name, SourceFormat format, int size) {}
