package dev.deckhand.session;

import dev.deckhand.document.SourceFormat;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/** Keeps the text documents of sessions. */
@ApplicationScoped
public class Sources {
  private final Blobs blobs;
  private final Clock clock;
  private final IdSource ids;

  Sources(Blobs blobs, Clock clock, IdSource ids) {
    this.blobs = blobs;
    this.clock = clock;
    this.ids = ids;
  }

  /** Adds a text document; empty when there is no such session. */
  @Transactional
  public Optional<Source> add(UUID sessionId, String name, SourceFormat format, byte[] content) {
    if (SessionRow.count("id", sessionId) == 0) {
      return Optional.empty();
    }
    SourceRow row = new SourceRow();
    row.id = ids.next();
    row.sessionId = sessionId;
    row.name = name;
    row.format = format;
    row.sha256 = blobs.store(content);
    row.size = content.length;
    row.createdAt = Now.of(clock);
    row.persist();
    SessionRow.touch(sessionId, row.createdAt);
    return Optional.of(row.value());
  }

  @Transactional
  public Optional<Source> find(UUID id) {
    return SourceRow.<SourceRow>findByIdOptional(id).map(SourceRow::value);
  }

  /** The text documents of a session in the order they were added. */
  @Transactional
  public List<Source> ofSession(UUID sessionId) {
    Sort oldestFirst = Sort.by("createdAt").and("id");
    return SourceRow.<SourceRow>list("sessionId", oldestFirst, sessionId).stream()
        .map(SourceRow::value)
        .toList();
  }

  /** Deletes a source and its content, unless something else refers to it; false for none. */
  @Transactional
  public boolean delete(UUID sessionId, UUID id) {
    if (SourceRow.delete("id = ?1 and sessionId = ?2", id, sessionId) == 0) {
      return false;
    }
    SessionRow.touch(sessionId, Now.of(clock));
    blobs.sweep();
    return true;
  }

  /**
   * The bytes as they were sent.
   *
   * @throws NoSuchElementException when there is no such source
   */
  @Transactional
  public byte[] content(UUID id) {
    SourceRow row = SourceRow.<SourceRow>findByIdOptional(id).orElseThrow();
    return blobs.read(row.sha256);
  }
}
