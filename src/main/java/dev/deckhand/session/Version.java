package dev.deckhand.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One state of a document. Versions only grow: an undo adds one with the content of an older one.
 *
 * @param number from 1 on, without gaps
 * @param sha256 of the content, in lower-case hexadecimal
 * @param size in bytes
 * @param summary what changed, in a sentence; none for an upload
 * @param turnId the turn whose plan was applied, if there was one; for {@link Cause#OFFICE} the
 *     turn whose edit was taken back
 * @param restores the version whose content an undo brought back
 * @param parent the version that undoing this one goes back to; none when nothing is left to undo
 */
public record Version(
    int number,
    Cause cause,
    String sha256,
    int size,
    Instant createdAt,
    @Nullable String summary,
    @Nullable UUID turnId,
    @Nullable Integer restores,
    @Nullable Integer parent) {

  /** What brought a version about. */
  public enum Cause {
    UPLOAD,
    APPLY,
    UNDO,
    /** The document is open in Office and was edited there. */
    OFFICE
  }
}
