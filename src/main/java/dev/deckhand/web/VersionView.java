package dev.deckhand.web;

import dev.deckhand.session.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a document in its history.
 *
 * @param sha256 lower-case hexadecimal
 * @param size bytes
 * @param turnId the turn whose proposal made it; for {@code office} the turn that was taken back
 * @param restores the version whose content it has again
 */
public record VersionView(
    int version,
    Version.Cause cause,
    Instant createdAt,
    String sha256,
    int size,
    @Nullable String summary,
    @Nullable UUID turnId,
    @Nullable Integer restores) {

  static VersionView of(Version version) {
    return new VersionView(
        version.number(),
        version.cause(),
        version.createdAt(),
        version.sha256(),
        version.size(),
        version.summary(),
        version.turnId(),
        version.restores());
  }
}
