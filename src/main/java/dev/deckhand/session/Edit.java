package dev.deckhand.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An applied plan, ready to be kept. The content array is shared: nobody writes to it.
 *
 * @param content the whole edited package
 * @param summary what changed, in a sentence
 * @param turnId the turn that proposed the plan, if one did
 * @param receipt a JSON object: what was done and checked
 */
@SuppressWarnings("ArrayRecordComponent") // compared by hash, never by equals
public record Edit(byte[] content, String summary, @Nullable UUID turnId, String receipt) {}
