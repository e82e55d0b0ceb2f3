package dev.deckhand.session;

/** The answer to a request, kept so that a repetition gets the very same bytes. */
@SuppressWarnings("ArrayRecordComponent") // replayed, never compared
public record StoredAnswer(int status, String contentType, byte[] body) {}
