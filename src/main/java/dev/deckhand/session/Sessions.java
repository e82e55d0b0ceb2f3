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

  /** A new session of the one user of local mode. */
  @Transactional
  public Session create(Host host, String title) {
    return create(host, title, SessionRow.LOCAL);
  }

  /**
   * A new session.
   *
   * @param owner id of whoever it belongs to
   */
  @Transactional
  public Session create(Host host, String title, String owner) {
    SessionRow row = new SessionRow();
    row.id = ids.next();
    row.host = host;
    row.title = title;
    row.owner = owner;
    row.createdAt = Now.of(clock);
    row.updatedAt = row.createdAt;
    row.persist();
    return row.value();
  }

  /** All sessions of local mode's one user, the one used last first. */
  @Transactional
  public List<SessionSummary> list() {
    return list(SessionRow.LOCAL);
  }

  /** All sessions of somebody, the one used last first. */
  @Transactional
  public List<SessionSummary> list(String owner) {
    Map<UUID, List<Document>> documentsOf =
        documents.ofOwner(owner).stream().collect(groupingBy(Document::sessionId));
    Map<UUID, Long> turnsOf = turnCounts(owner);
    Sort lastUsedFirst = Sort.descending("updatedAt").and("id");
    return SessionRow.<SessionRow>list("owner", lastUsedFirst, owner).stream()
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

  private Map<UUID, Long> turnCounts(String owner) {
    return database
        .createQuery(
            "select t.sessionId, count(*) from TurnRow t where t.sessionId in"
                + " (select s.id from SessionRow s where s.owner = :owner) group by t.sessionId",
            Object[].class)
        .setParameter("owner", owner)
        .getResultStream()
        .collect(toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }
}
