package dev.deckhand.session;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.deckhand.document.Host;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps sessions. */
@ApplicationScoped
public class Sessions {
  private final EntityManager database;
  private final Documents documents;
  private final Blobs blobs;
  private final Clock clock;
  private final IdSource ids;

  Sessions(EntityManager database, Documents documents, Blobs blobs, Clock clock, IdSource ids) {
    this.database = database;
    this.documents = documents;
    this.blobs = blobs;
    this.clock = clock;
    this.ids = ids;
  }

  @Transactional
  public Session create(Host host, String title) {
    SessionRow row = new SessionRow();
    row.id = ids.next();
    row.host = host;
    row.title = title;
    row.createdAt = Now.of(clock);
    row.updatedAt = row.createdAt;
    row.persist();
    return row.value();
  }

  /** All sessions, the one used last first. */
  @Transactional
  public List<SessionSummary> list() {
    Map<UUID, List<Document>> documentsOf =
        documents.all().stream().collect(groupingBy(Document::sessionId));
    Map<UUID, Long> turnsOf = turnCounts();
    return SessionRow.<SessionRow>listAll(Sort.descending("updatedAt").and("id")).stream()
        .map(
            row ->
                new SessionSummary(
                    row.value(),
                    documentsOf.getOrDefault(row.id, List.of()),
                    turnsOf.getOrDefault(row.id, 0L)))
        .toList();
  }

  @Transactional
  public Optional<Session> find(UUID id) {
    return SessionRow.<SessionRow>findByIdOptional(id).map(SessionRow::value);
  }

  /** Deletes the session with all it holds and every content nothing else refers to. */
  @Transactional
  public boolean delete(UUID id) {
    // documents first, as a commit does: the same order keeps the two from waiting for each other
    database
        .createNativeQuery("select id from documents where session_id = :id order by id for update")
        .setParameter("id", id)
        .getResultList();
    if (SessionRow.delete("id", id) == 0) {
      return false;
    }
    blobs.sweep();
    return true;
  }

  private Map<UUID, Long> turnCounts() {
    return database
        .createQuery("select sessionId, count(*) from TurnRow group by sessionId", Object[].class)
        .getResultStream()
        .collect(toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }
}
