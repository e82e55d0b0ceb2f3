package dev.deckhand.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a document that is open in Office. The content array is shared: nobody writes to
 * it.
 *
 * @param content the whole package
 * @param summary what happened, in a sentence
 * @param takesBack the turn whose edit was taken back there, if that is what happened
 */
@SuppressWarnings("ArrayRecordComponent") // compared by hash, never by equals
public record OfficeEdit(byte[] content, String summary, @Nullable UUID takesBack) {}
