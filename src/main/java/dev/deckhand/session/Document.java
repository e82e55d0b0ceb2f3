package dev.deckhand.session;

import dev.deckhand.document.DocumentFormat;
import java.util.UUID;

/**
 * A workbook or deck of a session.
 *
 * @param version the current version, from 1 on
 * @param size of the current version in bytes
 */
public record Document(
    UUID id, UUID sessionId, String name, DocumentFormat format, int version, int size) {}
